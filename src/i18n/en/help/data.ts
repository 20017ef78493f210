/** Help of the group `data`: `command` is its summary, `command.flag` or `command.word` one line about it. */
export const data = {
  'import calls': 'Bring the calls of a telephone system in, each once',
  'import calls.file': 'the export as CSV; encoding and delimiter are found out',
  'import calls.map':
    'how to read it: a name (asterisk-cdr, freepbx, sipuni, generic …) or a YAML file of your own',
  'import calls.column': 'where a field is: phone=Телефон, or its number: phone=3',
  'import calls.encoding': 'encoding, if it is taken wrongly',
  'import calls.delimiter': 'what separates the cells, if it is taken wrongly',
  'import calls.dry-run': 'only try: count and show the first rows, write nothing',
  'import calls.rejects': 'write the lines left out and why into this CSV file',
  'import calls.force': 'replace that file if it is there',
  'import visits': 'Bring another system’s visits in, each once',
  'import visits.file': 'the export as CSV; encoding and delimiter are found out',
  'import visits.map':
    'how to read it: a name (asterisk-cdr, freepbx, sipuni, generic …) or a YAML file of your own',
  'import visits.column': 'where a field is: phone=Телефон, or its number: phone=3',
  'import visits.encoding': 'encoding, if it is taken wrongly',
  'import visits.delimiter': 'what separates the cells, if it is taken wrongly',
  'import visits.dry-run': 'only try: count and show the first rows, write nothing',
  'import visits.rejects': 'write the lines left out and why into this CSV file',
  'import visits.force': 'replace that file if it is there',
  'import list': 'What has been imported',
  undo: 'Take back the last entry of this desk',
  'undo.entry': 'number of a journal entry',
  'undo.list': 'show the last entries instead',
  'undo.limit': 'how many entries to show (otherwise 10)',
  'undo.yes': 'do not ask',
} as const;
