const nothing = () => undefined

/** Objects of `wx` that only report to WeChat: here their calls do nothing. */
export const silentManagers: Record<string, () => unknown> = {
  getLogManager: () => ({ debug: nothing, info: nothing, log: nothing, warn: nothing }),
  getRealtimeLogManager: () => ({
    ...{ info: nothing, warn: nothing, error: nothing, setFilterMsg: nothing, addFilterMsg: nothing },
    getCurrentState: () => ({ size: 0, maxSize: 5120, logCount: 0, maxLogCount: 200 }),
    tag: () => ({
      ...{ info: nothing, warn: nothing, error: nothing, setFilterMsg: nothing, addFilterMsg: nothing },
    }),
  }),
  getPerformance: () => ({
    ...{ getEntries: () => [], getEntriesByName: () => [], getEntriesByType: () => [], setBufferSize: nothing },
    createObserver: () => ({ observe: nothing, disconnect: nothing, supportedEntryTypes: [] }),
  }),
  reportAnalytics: nothing,
  reportEvent: nothing,
  reportMonitor: nothing,
  reportPerformance: nothing,
}
