import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import * as fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { histories } from '../../../../test/histories'
import { isSame } from '../diff/differences'
import { widgetOf } from '../pickers/widgets'
import { type JsonSchema, readSchema } from './schema'
import { SettingForm } from './setting-form'
import { leavesOf, membersOf, withLeaf } from './testing/leaves'
import { valuesOf } from './testing/values-of'
import { momentOf, wallOf } from './times'
import { numberOf, shownNumber, unitOf } from './units'
import { emptyOf } from './values'
import { knowsOption, wordsOf } from './words'

jest.mock('../settings/preferences', () => ({ useLanguage: () => 'zh' }))
jest.mock('../session/session', () => ({}))

interface Document {
  paths: Record<string, { put?: { requestBody?: { content: Record<string, { schema: JsonSchema }> } } }>
  components: { schemas: Record<string, JsonSchema> }
}
const { paths, components }: Document = JSON.parse(readFileSync('contract/openapi.json', 'utf8'))

/** A schema as the API serves it for a form: with what it names in its place. */
const whole = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(whole)
  if (typeof schema !== 'object' || schema === null) return schema
  const { $ref, ...rest } = schema as { $ref?: string }
  if ($ref !== undefined) return whole(components.schemas[$ref.split('/').at(-1) ?? ''])
  return Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, whole(member)]))
}

/** Every setting that the shop has, by its key. */
const settings = Object.entries(paths).flatMap(([path, { put }]): [string, JsonSchema][] => {
  const [, key] = /^\/v1\/merchant\/settings\/([^/{]+)$/.exec(path) ?? []
  const body = put?.requestBody?.content['application/json']?.schema
  return key !== undefined && body ? [[key, whole(body.properties?.value) as JsonSchema]] : []
})
const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })

const draw = (key: string, schema: JsonSchema, value: unknown, widgets: boolean) =>
  renderToString(
    <App>
      <QueryClientProvider client={client}>
        <SettingForm
          name={key}
          schema={schema}
          value={value}
          onChange={() => undefined}
          disabled={false}
          fault={null}
          widgetOf={widgets ? (path, of) => widgetOf(key, path, of) : () => undefined}
        />
      </QueryClientProvider>
    </App>,
  )

test('there are settings', () => expect(settings.length).toBeGreaterThan(20))

describe.each(settings)('%s', (key, schema) => {
  test('is drawn with whatever the shop may have set', () => {
    expect(draw(key, schema, emptyOf(schema), true)).toContain('ant-form')
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        expect(draw(key, schema, value, false)).toContain('ant-form')
      }),
      { numRuns: Math.ceil(histories() / 10) },
    )
  })

  test('goes back as it was, whichever field is touched', () => {
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        for (const { path, drawn, value: before } of leavesOf(schema, value)) {
          const after = withLeaf(value, path, typedAgain(path, drawn.kind, before))
          expect(JSON.stringify(after)).toBe(JSON.stringify(value))
        }
      }),
      { numRuns: histories() },
    )
  })

  test('changes where a field was changed, and nowhere else', () => {
    fc.assert(
      fc.property(valuesOf(schema), (value) => {
        const leaves = leavesOf(schema, value)
        for (const { path } of leaves.filter(({ drawn }) => drawn.kind !== 'fixed')) {
          const changed = withLeaf(value, path, 'changed')
          const others = leavesOf(schema, changed).filter((leaf) => leaf.value !== 'changed')
          const kept = leaves.filter((leaf) => leaf.path !== path && leaf.value !== 'changed')
          expect(
            isSame(
              others.map((leaf) => leaf.value),
              kept.map((leaf) => leaf.value),
            ),
          ).toBe(true)
        }
      }),
      { numRuns: Math.ceil(histories() / 5) },
    )
  })

  test('has words for every member and every choice', () => {
    // Kinds of notices are named by the server.
    const isNamedElsewhere = (path: readonly (string | number)[]) => key === 'notices' && path[0] === 'templates'
    const members = membersOf(schema).filter(({ path, drawn }) => drawn.kind !== 'fixed' && !isNamedElsewhere(path))
    const nameless = members.filter(({ path }) => !wordsOf(key, path)).map(({ path }) => [key, ...path].join('.'))
    const choices = members.flatMap(({ path, drawn }) =>
      drawn.kind === 'choice' ? drawn.values.map((value) => ({ path, value })) : [],
    )
    const unsaid = choices.filter(({ path, value }) => !knowsOption(key, path, value))
    const unknown = unsaid.map(({ path, value }) => `${[key, ...path].join('.')}=${value}`)
    expect([...new Set([...nameless, ...unknown])]).toEqual([])
  })

  test('has an empty value for everything that can be added or switched on', () => {
    for (const { drawn } of membersOf(schema)) {
      if (drawn.kind === 'list') readSchema(drawn.item)
      expect(emptyOf(drawn.schema)).not.toBe(undefined)
    }
  })
})

/** What a field sends where somebody types what it shows. */
function typedAgain(path: readonly (string | number)[], kind: string, value: unknown): unknown {
  if (kind === 'number') return numberOf(Number(shownNumber(value as number, unitOf(path)).toFixed(4)), unitOf(path))
  if (kind === 'time') return again(value)
  if (kind !== 'period') return value
  const { from, until } = value as { from: string; until: string }
  return { from: again(from), until: again(until) }
}

const again = (iso: unknown) => {
  const wall = wallOf(iso)
  return wall && momentOf(wall)
}
