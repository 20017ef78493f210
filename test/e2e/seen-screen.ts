/** What somebody sees in a terminal: the sequences that the board writes, played on a screen of letters. */

export interface SeenScreen {
  /** Plays what was written; leaving the other screen brings back an empty one. */
  write(text: string): void;
  resize(columns: number, rows: number): void;
  /** The lines as they stand, blanks at their ends left out. */
  lines(): string[];
  /** Whether the other screen is shown, and whether there is a cursor. */
  readonly full: boolean;
  readonly cursor: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves a cursor begins with a control character
const pieces = /\u001b\[[?0-9;]*[A-Za-z]|\u001b[^[]|[\s\S]/gu;

/** No letter wider than one column is expected. */
export function seenScreen(rows: number): SeenScreen {
  let height = rows;
  let grid: string[] = [];
  let [row, column] = [0, 0];
  let [full, cursor] = [false, true];
  const put = (letter: string): void => {
    const line = grid[row] ?? '';
    grid[row] = line.padEnd(column).slice(0, column) + letter + line.slice(column + 1);
    column += 1;
  };
  const down = (): void => {
    if (row < height - 1) row += 1;
    else grid = [...grid.slice(1, height), ''];
  };
  const control = (piece: string): void => {
    const [line = 1, letter = 1] = (piece.match(/\d+/g) ?? []).map(Number);
    if (piece.endsWith('H')) [row, column] = [line - 1, letter - 1];
    else if (piece === '\u001b[K') grid[row] = (grid[row] ?? '').slice(0, column);
    else if (piece === '\u001b[2J') grid = [];
    else if (piece.startsWith('\u001b[?1049')) [full, grid, row, column] = [piece.endsWith('h'), [], 0, 0];
    else if (piece.startsWith('\u001b[?25')) cursor = piece.endsWith('h');
  };
  return {
    write(text) {
      for (const [piece] of text.matchAll(pieces)) {
        if (piece.startsWith('\u001b')) control(piece);
        else if (piece === '\n') down();
        else if (piece === '\r') column = 0;
        else put(piece);
      }
    },
    resize(_, to) {
      height = to;
    },
    lines: () => Array.from({ length: height }, (_, at) => (grid[at] ?? '').trimEnd()),
    get full() {
      return full;
    },
    get cursor() {
      return cursor;
    },
  };
}
