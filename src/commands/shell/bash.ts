/**
 * bash. `shift` is a builtin that scripts and functions live on, so only what a person types may change meaning. An
 * alias is expanded when a line is read, its text when the line runs: the subscript is `0` at the prompt, `01` or
 * `011` inside a function or a sourced file, where FUNCNAME or BASH_SOURCE is not empty. Where the array is unknown
 * (a function exported to another bash) the builtin is meant. Works from bash 3.2; see docs/decisions.md.
 */
import type { ShellScript } from './shell-script.ts';

export const bash: ShellScript = {
  startFile: '~/.bashrc',
  startLine: 'eval "$(smena shell-init bash)"',
  name: `\
_smena_shift=([0]=smena [1]=shift [9]=shift)
alias shift='"\${_smena_shift[0\${BASH_SOURCE:+1}\${FUNCNAME:+1}]-shift}"'
`,
  completion: `\
_smena_complete() {
  local value about
  COMPREPLY=()
  while IFS=$'\\t' read -r value about; do
    if [ "$value" = :files ]; then
      compopt -o default 2>/dev/null
      return
    fi
    COMPREPLY+=("$value")
  done < <(smena complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _smena_complete smena shift
`,
  mark: `\
export SHIFT_SHELL="bash:$$"
`,
};
