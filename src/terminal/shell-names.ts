/** The shells that the program can be made at home in. */
export const shells = ['bash', 'zsh', 'fish', 'powershell', 'cmd'] as const;
export type Shell = (typeof shells)[number];

/** cmd.exe completes file names and nothing else. */
export const completingShells = ['bash', 'zsh', 'fish', 'powershell'] as const;
