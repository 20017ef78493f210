/**
 * zsh. As in bash, an alias whose text chooses when it runs: `funcstack` (module zsh/parameter) is empty at the prompt
 * and holds the functions and sourced files that are running elsewhere. The key is a word and not a number, because
 * KSH_ARRAYS, which functions set for themselves, would count from another end.
 */
import type { ShellScript } from './shell-script.ts';

export const zsh: ShellScript = {
  startFile: '~/.zshrc',
  startLine: 'eval "$(smena shell-init zsh)"',
  name: `\
zmodload zsh/parameter
typeset -gA _smena_shift
_smena_shift=(at smena at_in shift)
alias shift='"\${_smena_shift[at\${funcstack:+_in}]-shift}"'
`,
  // The alias is expanded before completion looks for the command, hence the pattern beside the names.
  completion: `\
_smena_complete() {
  local line
  local -a lines values
  lines=("\${(@f)$(smena complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ "$lines[1]" == :files ]]; then
    _files
    return
  fi
  for line in $lines; do
    values+=("\${line/$'\\t'/:}")
  done
  _describe -V smena values
}
if (( $+functions[compdef] )); then
  compdef _smena_complete smena shift
  compdef -P _smena_complete '*_smena_shift*'
fi
`,
  mark: `\
export SHIFT_SHELL="zsh:$$"
`,
};
