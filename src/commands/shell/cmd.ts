/** cmd.exe: a doskey macro is read before the builtin, and only at the prompt, which is just what is wanted. */
import type { ShellScript } from './shell-script.ts';

export const cmd: ShellScript = {
  startFile: 'HKCU\\Software\\Microsoft\\Command Processor\\AutoRun',
  startLine: 'for /f "delims=" %i in (\'smena shell-init cmd\') do @%i',
  name: `\
doskey shift=smena $*
`,
  completion: '',
  mark: `\
set SHIFT_SHELL=cmd:0
`,
};
