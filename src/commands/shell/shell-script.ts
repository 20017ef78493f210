/** What the program gives a shell; each shell's own file fills it in. */
export interface ShellScript {
  /** Where the line that loads it goes. */
  startFile: string;
  /** The line itself. */
  startLine: string;
  /** Makes the name `shift` work; empty where nothing stands in its way. */
  name: string;
  /** Completion of both names; empty where the shell has none. */
  completion: string;
  /** Tells `smena check` that the script has run in this very shell. */
  mark: string;
}
