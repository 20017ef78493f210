export const databases = {
  'db copy': 'Move everything from one database to another: from a file to a server or back',
  'db copy.from': 'where everything is: a file or postgres://USER@HOST/DATABASE',
  'db copy.to': 'where it goes: an empty database, or a copy that was begun',
  'db copy.check': 'copy nothing: compare the two',
  'db copy.anew': 'throw away first what an unfinished copy has left there',
} as const;
