/** Words of the help pages themselves. */
export const general = {
  'help.tagline':
    'The reception desk’s day: open the shift, log every contact, close it with honest figures.',
  'help.usage': 'Usage',
  'help.command': 'COMMAND',
  'help.commands': 'Commands',
  'help.examples': 'Examples',
  'help.words': 'Words',
  'help.flags': 'Flags',
  'help.globalFlags': 'Flags of every command',
  'help.choices': 'one of',
  'help.repeat': 'may be repeated',
  'help.more': 'More about one command: smena COMMAND --help',
  'help.group.day': 'The day',
  'help.group.contacts': 'Contacts',
  'help.group.schedule': 'Schedule',
  'help.group.cash': 'Cash',
  'help.group.work': 'Work',
  'help.group.talk': 'Words',
  'help.group.figures': 'Figures',
  'help.group.data': 'Data',
  'help.group.setup': 'Set-up',
  'global.json': 'print one JSON document instead of text',
  'global.lang': 'language of this run',
  'global.db':
    'database: a file or postgres://… (otherwise SHIFT_DB, this machine’s settings, the usual place)',
  'global.clinic':
    'clinic, where a database has several (otherwise SHIFT_CLINIC, the settings, the only one)',
  'global.desk': 'reception desk (otherwise SHIFT_DESK, the settings, the only one)',
  'global.no-color': 'no colours',
  'global.help': 'show help',
  'global.version': 'show the version',
} as const;
