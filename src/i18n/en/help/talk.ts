/** Help of the group `talk`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const talk = {
  script: 'List what there is to say, by situation',
  'script.situation': 'only one situation',
  'script show': 'Say the words for a situation, filled with today’s doctors, prices and free times',
  'script show.prompt': 'a prompt (think), a situation (objection) or a part of a title',
  'script show.doctor': 'speak of this doctor',
  'script show.service': 'speak of this service',
  'script show.patient': 'the name to address',
  'script show.visit': 'speak of this visit: its patient, doctor and time',
  'script print': 'The cheat-sheet of prompts, on the screen or on one page',
  'script print.card': 'the program’s own commands instead',
  'script print.pdf': 'write a one-page PDF to this file',
  'script print.force': 'replace a file that is there',
  'script print.doctor': 'speak of this doctor',
  'script print.service': 'speak of this service',
} as const;
