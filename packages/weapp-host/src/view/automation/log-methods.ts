import { type Methods, plain, type Surroundings } from './methods'

/** Sends the client the program's exceptions and, after `App.enableLog`, its logs. */
export function logMethods({ host, tell }: Surroundings): Methods {
  let tellsLogs = false
  host.on((event) => {
    if (event.type === 'log' && tellsLogs) {
      tell({ method: 'App.logAdded', params: { type: event.log.level, args: plain(event.log.words) } })
    }
    if (event.type === 'error') {
      const { message, stack = '' } = event.error instanceof Error ? event.error : new Error(String(event.error))
      tell({ method: 'App.exceptionThrown', params: { message, stack } })
    }
  })
  return {
    'App.enableLog': () => {
      tellsLogs = true
    },
  }
}
