import { tracingChannel } from 'node:diagnostics_channel'

/**
 * Where schemas are compiled while requests are answered: in the sandbox, at first use. Tests listen, to tell such time from
 * what a request itself takes.
 */
export const compiling = tracingChannel('haoli:compiling')
