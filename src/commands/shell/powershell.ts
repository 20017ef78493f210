/** PowerShell has no builtin of that name either. It drops empty words of a native command, hence `--next`. */
import type { ShellScript } from './shell-script.ts';

export const powershell: ShellScript = {
  startFile: '$PROFILE',
  startLine: 'smena shell-init powershell | Out-String | Invoke-Expression',
  name: '',
  completion: `\
Register-ArgumentCompleter -Native -CommandName smena, shift -ScriptBlock {
  param($word, $line, $cursor)
  $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  $next = if ($word -eq '') { '--next' }
  smena complete $next -- @typed 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
  }
}
`,
  mark: `\
$env:SHIFT_SHELL = "powershell:$PID"
`,
};
