/** `Марат К.` of `Марат Касымов`: enough to greet by, too little to look somebody up by (product, promise 5). */
export function shortName(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/u);
  if (second === undefined) return first;
  const [initial = ''] = second;
  return `${first} ${initial.toUpperCase()}.`;
}
