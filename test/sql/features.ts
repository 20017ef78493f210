/**
 * What of PostgreSQL's SQL a statement uses, read off the tree that PostgreSQL's own parser makes of it. Whatever
 * feature-names.ts does not name comes out under the parser's own name, so that nothing new passes unseen.
 */
import { parse } from 'libpg-query';
import { described, places, plain, plainOperators, triggerEvents } from './feature-names.ts';

type Tree = Readonly<Record<string, unknown>>;
type Found = Set<string>;

/** The names of what one question to the server uses; it may hold several statements. */
export async function featuresOf(question: string): Promise<Found> {
  const { stmts = [] } = (await parse(question)) as { stmts?: { stmt: Tree }[] };
  const found: Found = new Set();
  if (stmts.length > 1) found.add('several statements in one question');
  for (const { stmt } of stmts) visit(stmt, 'statement', found);
  return found;
}

/** @param type the kind of node, or where the parser does not say it the place where it hangs */
function visit(node: unknown, type: string, found: Found): void {
  if (Array.isArray(node)) for (const one of node) visit(one, type, found);
  if (!isTree(node)) return;
  for (const [key, value] of Object.entries(node)) {
    // A kind of node begins with a capital letter, a part of one with a small letter.
    if (/^[A-Z]/.test(key)) {
      note(key, found);
      if (isTree(value)) special[key]?.(value, found);
      visit(value, key, found);
    } else if (!places.has(key)) {
      note(isTree(value) || Array.isArray(value) ? `${type}.${key}` : `${type}.${key}=${value}`, found);
      visit(value, key, found);
    }
  }
}

function note(signature: string, found: Found): void {
  if (plain.has(signature)) return;
  found.add(described[signature] ?? signature);
}

/** What a name, a number or several parts together say. Their parts are not looked at again: places, plain. */
const special: Readonly<Record<string, (node: Tree, found: Found) => void>> = {
  FuncCall: (node, found) => found.add(`${lastName(node.funcname)}()`),
  A_Expr(node, found) {
    const operator = lastName(node.name);
    if (node.kind === 'AEXPR_OP' && !plainOperators.has(operator)) found.add(`operator ${operator}`);
  },
  TypeCast: (node, found) => found.add(`cast to ${typeName(node.typeName)}`),
  ColumnDef(node, found) {
    found.add(`column of ${typeName(node.typeName)}`);
    if (isTree(node.collClause)) found.add(`collate "${lastName(node.collClause.collname)}"`);
  },
  Constraint(node, found) {
    for (const [, operator] of pairsOf(node.exclusions)) found.add(`operator ${lastName(operator)}`);
    if (node.access_method !== undefined) found.add(`index by ${String(node.access_method)}`);
  },
  IndexStmt(node, found) {
    if (node.accessMethod !== 'btree') found.add(`index by ${String(node.accessMethod)}`);
  },
  DefElem(node, found) {
    if (node.defname === 'language') found.add(`function in ${textOf(node.arg)}`);
    else if (node.defname === 'transaction_isolation') found.add(`isolation level ${textOf(node.arg)}`);
    else if (node.defname === 'transaction_read_only') found.add('read only transaction');
    else if (node.defname !== 'as') found.add(`DefElem ${String(node.defname)}`);
  },
  CreateTrigStmt(node, found) {
    const events = triggerEvents.filter(([bit]) => (Number(node.events) & bit) !== 0).map(([, name]) => name);
    const rows = node.row === true ? 'row' : 'statement';
    found.add(`trigger ${node.timing === 2 ? 'before' : 'after'} ${events.join(', ')} for each ${rows}`);
  },
  VariableSetStmt: (node, found) =>
    found.add(`set ${node.is_local === true ? 'local ' : ''}${String(node.name)}`),
  RangeVar(node, found) {
    const { schemaname, relname } = node;
    if (schemaname !== undefined) found.add(`catalog ${String(schemaname)}.${String(relname)}`);
    else if (/^pg_/.test(String(relname))) found.add(`catalog pg_catalog.${String(relname)}`);
  },
  CommonTableExpr(node, found) {
    const [kind] = Object.keys(isTree(node.ctequery) ? node.ctequery : {});
    if (kind !== undefined && kind !== 'SelectStmt') found.add(`with (${described[kind] ?? kind})`);
  },
};

/** `exclude using gist (element with operator, …)`. */
function pairsOf(exclusions: unknown): [unknown, unknown][] {
  if (!Array.isArray(exclusions)) return [];
  return exclusions.map((one: { List: { items: [unknown, { List: { items: unknown } }] } }) => {
    const [element, operator] = one.List.items;
    return [element, operator.List.items];
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `int8[]`, as PostgreSQL itself calls it. */
function typeName(type: unknown): string {
  if (!isTree(type)) return '';
  return `${lastName(type.names)}${type.arrayBounds === undefined ? '' : '[]'}`;
}

/** The last part of a name that may begin with a schema. */
function lastName(parts: unknown): string {
  return textOf(Array.isArray(parts) ? parts.at(-1) : parts);
}

function textOf(node: unknown): string {
  const { String: text, A_Const: constant } = isTree(node) ? node : {};
  const value = isTree(constant) ? constant : text;
  const { sval } = isTree(value) ? value : {};
  return String(isTree(sval) ? sval.sval : sval);
}
