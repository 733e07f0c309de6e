import { join } from 'node:path'
import { sql } from 'kysely'
import ts from 'typescript'
import { type TestDatabase, testDatabase } from '../../../testing'

type Kind = 'text' | 'number' | 'boolean' | 'time' | 'bytes' | 'json'

interface Column {
  kind: Kind | undefined
  nullable: boolean
  /** May be left out of an insert. */
  optional: boolean
}
type Columns = Map<string, Column>

/** Used by plain SQL only, so they have no types. */
const untyped = ['migrations', 'product_search', 'goods_texts']

let database: TestDatabase
let made: Columns
let typed: Columns
beforeAll(async () => {
  database = await testDatabase()
  made = await madeColumns()
  typed = typedColumns(join(__dirname, 'tables.ts'))
})
afterAll(() => database.close())

test('the types name the tables and columns that the migrations create', () => {
  expect([...typed.keys()].sort()).toEqual([...made.keys()].sort())
})

test('each column has the type that PostgreSQL gives it', () => {
  const kinds = (columns: Columns) => [...columns].map(([name, { kind }]) => `${name}: ${kind}`).sort()
  expect(kinds(typed)).toEqual(kinds(made))
})

test('a column is typed as nullable exactly where it is nullable', () => {
  const nullable = (columns: Columns) => [...columns].flatMap(([name, one]) => (one.nullable ? [name] : [])).sort()
  expect(nullable(typed)).toEqual(nullable(made))
})

test('a column that PostgreSQL requires is required by its type', () => {
  const missing = [...typed].filter(([name, { optional }]) => optional && made.get(name)?.optional !== true)
  expect(missing.map(([name]) => name)).toEqual([])
})

const kindOfPostgres: Record<string, Kind> = {
  text: 'text',
  int4: 'number',
  int8: 'number',
  bool: 'boolean',
  date: 'text',
  timestamptz: 'time',
  bytea: 'bytes',
  jsonb: 'json',
}

async function madeColumns(): Promise<Columns> {
  const { rows } = await sql<{ table: string; name: string; type: string; nullable: boolean; optional: boolean }>`
    select table_name as table, table_name || '.' || column_name as name, udt_name as type,
      is_nullable = 'YES' as nullable,
      is_nullable = 'YES' or column_default is not null or is_identity = 'YES' as optional
    from information_schema.columns where table_schema = 'public'`.execute(database.db)
  return new Map(
    rows
      .filter(({ table }) => !untyped.includes(table))
      .map(({ name, type, nullable, optional }) => [name, { kind: kindOfPostgres[type], nullable, optional }]),
  )
}

/** The columns of the interface `Database` in a file. */
function typedColumns(path: string): Columns {
  const resolution = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }
  const program = ts.createProgram([path], { strict: true, skipLibCheck: true, noEmit: true, ...resolution })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(path)
  const found = file?.statements.find((one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one))
  const columns: Columns = new Map()
  for (const table of found?.members.filter(ts.isPropertySignature) ?? []) {
    if (!table.type || !ts.isTypeLiteralNode(table.type)) throw new Error(`${table.name.getText()} is no table`)
    for (const column of table.type.members.filter(ts.isPropertySignature)) {
      if (column.type) columns.set(`${table.name.getText()}.${column.name.getText()}`, columnOf(column.type, checker))
    }
  }
  return columns
}

function columnOf(node: ts.TypeNode, checker: ts.TypeChecker): Column {
  const wrapper = ts.isTypeReferenceNode(node) ? node.typeName.getText() : ''
  const inner = ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined
  if (wrapper === 'Default' && inner) return { ...columnOf(inner, checker), optional: true }
  if (wrapper === 'Generated' && inner) return { ...columnOf(inner, checker), optional: true }
  const type = checker.getTypeFromTypeNode(inner ?? node)
  const nullable = (type.isUnion() ? type.types : [type]).some((one) => (one.flags & ts.TypeFlags.Null) !== 0)
  // Json and ColumnType describe the content of a jsonb column.
  const kind = wrapper === 'Json' || wrapper === 'ColumnType' ? 'json' : kindOfType(checker.getNonNullableType(type))
  return { kind, nullable, optional: false }
}

function kindOfType(type: ts.Type): Kind | undefined {
  const all = (flag: ts.TypeFlags) => (type.isUnion() ? type.types : [type]).every((one) => (one.flags & flag) !== 0)
  if (all(ts.TypeFlags.StringLike)) return 'text'
  if (all(ts.TypeFlags.NumberLike)) return 'number'
  if (all(ts.TypeFlags.BooleanLike)) return 'boolean'
  if (type.symbol?.name === 'Date') return 'time'
  if (type.symbol?.name === 'Buffer') return 'bytes'
  return undefined
}
