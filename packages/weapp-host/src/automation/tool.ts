/** What the tool that opened the browser can do and a page cannot. */
export interface Launcher {
  /** A PNG of the phone's screen. */
  screenshot?(): Promise<Buffer>
  /** Closes the phone, for `miniProgram.close()`. */
  close?(): Promise<void> | void
}

type Method = (params: Record<string, unknown>) => unknown

const refuse = (why: string) => () => {
  throw new Error(why)
}

const noTickets = refuse('this host knows no tickets: nobody logs in to it')

/** The methods that do not go to the phone's page. */
export const toolMethods = (launcher: Launcher): Record<string, Method> => ({
  'App.captureScreenshot': async () => {
    if (!launcher.screenshot) {
      throw new Error('a page cannot take a picture of itself: open the phone with a launcher that can')
    }
    return { data: (await launcher.screenshot()).toString('base64') }
  },
  'Tool.close': async () => {
    await launcher.close?.()
  },
  'Tool.getTestAccounts': refuse(
    'this host has no accounts: each phone is a person of its own (`phone` in its address)',
  ),
  'Tool.enableRemoteDebug': refuse('this host drives the phone that it draws, and no real one'),
  'Tool.stopAudits': refuse('this host has no audits'),
  'Tool.getTicket': noTickets,
  'Tool.setTicket': noTickets,
  'Tool.refreshTicket': noTickets,
})
