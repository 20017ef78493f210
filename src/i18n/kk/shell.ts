import type { shell as shape } from '../en/shell.ts';
import type { Text } from '../types.ts';

export const shell = {
  'shell.where': 'Мына жолды {file} файлының соңына қосып, терминалдың жаңа терезесін ашыңыз:',
  'check.name': '{name}: {file}',
  'check.noName': '{name}: PATH ішінде табылмады',
  'check.noShell':
    'Қабықша: белгісіз. bash, zsh, fish, powershell және cmd үшін көмек бар: smena shell-init ҚАБЫҚША',
  'check.here': 'Қабықша: {shell}, бапталған. «shift start» командасы жұмыс істейді, Tab толықтырады.',
  'check.outer': 'Қабықша: {shell}, сыртқы қабықшада бапталған, бірақ мұнда емес.',
  'check.absent': 'Қабықша: {shell}, бапталмаған. Әзірге shift орнына smena деп жазыңыз.',
  'check.free': '{shell} ішінде shift атауы бос: ол онсыз да жұмыс істейді, бұл жол тек Tab үшін керек.',
} as const satisfies Record<keyof typeof shape, Text>;
