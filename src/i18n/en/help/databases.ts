export const databases = {
  db: 'Show which database, clinic and desk this computer works with',
  'db show': 'Show which database, clinic and desk this computer works with',
  'db use': 'Tell this computer once which database, clinic and desk it works with',
  'db use.address': 'postgres://USER@SERVER/DATABASE or a file; as it is when left out',
  'db use.password-file': 'file with the password to the server',
  'db use.forget': 'forget what this computer was told',
  'db copy': 'Move everything from one database to another: from a file to a server or back',
  'db copy.from': 'where everything is: a file or postgres://USER@HOST/DATABASE',
  'db copy.to': 'where it goes: an empty database, or a copy that was begun',
  'db copy.check': 'copy nothing: compare the two',
  'db copy.anew': 'throw away first what an unfinished copy has left there',
} as const;
