import type { FastifyRequest } from 'fastify'
import type { Config } from './config'

/** The shop's public address without a final slash: the configured one, or the host of this request. */
export const publicUrlOf = ({ publicUrl }: Config, request: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  publicUrl ?? `${request.protocol}://${request.host}`
