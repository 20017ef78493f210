/** Under what the entries of one command line are delivered: the server writes nothing twice under one receipt. */
export interface Receipts {
  /** What the next entry begins is delivered under this. */
  readonly current: string;
  /** Entries written under it. */
  written: number;
  /** From here on it is another delivery. */
  begin(receipt: string): void;
  /** The receipt itself for the first entry of a delivery, and one of its own for each further one. */
  next(): string;
}

export function receiptsFrom(first: string): Receipts {
  let current = first;
  return {
    written: 0,
    get current() {
      return current;
    },
    begin(receipt) {
      current = receipt;
      this.written = 0;
    },
    next() {
      this.written += 1;
      return this.written === 1 ? current : `${current}:${this.written}`;
    },
  };
}
