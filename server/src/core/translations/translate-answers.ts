import fastifyPlugin from 'fastify-plugin'
import { translateAnswer } from './translate-answer'

/**
 * Answers shoppers in their language where the shop has its texts in it, whichever route answers: the contract marks the texts
 * of the shop. Staff get them as they are.
 */
export const translateAnswers = fastifyPlugin(async (app) => {
  app.addHook('preSerialization', translateAnswer)
})
