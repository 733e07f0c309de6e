import fastifyPlugin from 'fastify-plugin'

/**
 * A request that is refused in the middle of its body leaves the rest of it on the connection, where nobody would read the
 * next request: the answer says that the connection closes. A body of which nothing has been read is read to its end by Node.
 */
export const unreadBodies = fastifyPlugin(async (app) => {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (!raw.complete && (raw.readableDidRead || raw.destroyed)) reply.header('connection', 'close')
  })
})
