/** fish has no builtin of that name: the program is found as any other, and only completion is missing. */
import type { ShellScript } from './shell-script.ts';

export const fish: ShellScript = {
  startFile: '~/.config/fish/config.fish',
  startLine: 'smena shell-init fish | source',
  name: '',
  completion: `\
function __smena_complete
    set -l typed (commandline -opc)
    set -l values (smena complete -- $typed[2..-1] (commandline -ct) 2>/dev/null)
    if test "$values[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $values
    end
end
complete -c smena -f -k -a '(__smena_complete)'
complete -c shift -f -k -a '(__smena_complete)'
`,
  mark: `\
set -gx SHIFT_SHELL fish:$fish_pid
`,
};
