/** An event as it waits to be sent. */
export interface WaitingEvent {
  id: string
  /** By the phone's clock, ms. */
  at: number
  /** Absent while the visit is not known yet. */
  visitId?: string | null
}

interface Outside<Event> {
  load: () => Event[]
  save: (events: Event[]) => void
  /** Throws where it is worth another try with the same events. */
  send: (events: Event[]) => Promise<void>
}

/** So many are sent at once; a batch of the API takes more. */
const batchSize = 20
/** So many wait at most: then the oldest are dropped. */
const mostWaiting = 200

/**
 * Collects events and sends them in batches: when there are enough, and when `flush` is called. What was not answered is
 * kept, also over a restart, and sent again with the same ids.
 */
export function eventQueue<Event extends WaitingEvent>({ load, save, send }: Outside<Event>) {
  let waiting = load()
  let isFromLastRun = waiting.length > 0
  let added = 0
  let sending: Promise<void> | undefined

  const keep = (events: Event[]) => {
    waiting = events.slice(-mostWaiting)
    save(waiting)
  }

  async function sendWaiting(): Promise<void> {
    added = 0
    try {
      while (waiting.length > 0) {
        const batch = waiting.slice(0, batchSize)
        await send(batch)
        const answered = new Set(batch.map(({ id }) => id))
        keep(waiting.filter(({ id }) => !answered.has(id)))
      }
    } catch {
      // Sent again with the next batch. Counting never disturbs the shopper.
    }
  }

  /** One at a time: asked for while one is under way, it answers that one. Never rejects. */
  function flush(): Promise<void> {
    sending ??= sendWaiting().finally(() => {
      sending = undefined
    })
    return sending
  }

  return {
    flush,
    add(event: Event): void {
      keep([...waiting, event])
      added += 1
      if (added >= batchSize) void flush()
    },
    /** A visit was recorded: events that were made before it was get its id, and what is left of the last time is sent. */
    stamp(visitId: string): void {
      keep(waiting.map((event) => (event.visitId === undefined ? { ...event, visitId } : event)))
      if (isFromLastRun) void flush()
      isFromLastRun = false
    },
    /** Another visit begins: events whose visit was not recorded by now belong to none. */
    leaveVisit(): void {
      keep(waiting.map((event) => (event.visitId === undefined ? { ...event, visitId: null } : event)))
    },
  }
}
