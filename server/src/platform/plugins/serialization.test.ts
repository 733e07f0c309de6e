import Fastify from 'fastify'
import { Type } from 'typebox'
import { useSerialization } from './serialization'

const short = Type.Object({
  code: Type.String({ pattern: '^[!-~]*$', maxLength: 4 }),
  pieces: Type.Integer({ minimum: 1, maximum: 9 }),
  tags: Type.Array(Type.String({ minLength: 1 }), { maxItems: 1 }),
})
const shown = Type.Object({ address: Type.Union([short, Type.Null()]), maximum: Type.Integer() })

test.each([true, false])(
  'what was stored before a limit came is told (compiled at start: %s)',
  async (compilesAtStart) => {
    const app = Fastify()
    useSerialization(app, compilesAtStart)
    const stored = { address: { code: '+86 138', pieces: 0, tags: ['', 'b'] }, maximum: 3 }
    app.get('/', { schema: { response: { 200: shown } } }, async () => stored)
    const answer = await app.inject('/')
    expect([answer.statusCode, answer.json()]).toEqual([200, stored])
    await app.close()
  },
)
