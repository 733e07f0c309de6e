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
const most = 200

/**
 * Collects events and sends them in batches: when there are enough, and when `flush` is called. What was not answered is
 * kept, also over a restart, and sent again with the same ids.
 */
export function eventQueue<Event extends WaitingEvent>({ load, save, send }: Outside<Event>) {
  let waiting = load()
  /** Of the last time that the app ran. */
  let left = waiting.length > 0
  let added = 0
  let sending = false

  const keep = (events: Event[]) => {
    waiting = events.slice(-most)
    save(waiting)
  }

  async function flush(): Promise<void> {
    if (sending) return
    sending = true
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
    } finally {
      sending = false
    }
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
      if (left) void flush()
      left = false
    },
  }
}
