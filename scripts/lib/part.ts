/** What the shop is made of and may still be in the making while it is open already. */
export type PartState = 'waiting' | 'building' | 'ready' | 'failed'

const linesOfReason = 30
const escapeCodes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/** One build: where it stands. Begins as one that waits for its turn. */
export class Part {
  state: PartState = 'waiting'
  /** The end of what a failed build said. */
  reason = ''
  private startedAt = 0

  begin(): void {
    this.state = 'building'
    this.startedAt = performance.now()
  }

  ready(): void {
    this.state = 'ready'
  }

  fail(output: string): void {
    this.state = 'failed'
    this.reason = output.replace(escapeCodes, '').trim().split('\n').slice(-linesOfReason).join('\n')
  }

  /** For the preview (preview/src/build-states.ts). */
  toJSON() {
    const seconds = this.state === 'building' ? Math.round((performance.now() - this.startedAt) / 1000) : 0
    return { state: this.state, seconds, reason: this.reason }
  }
}

/** By the names that the preview gives the builds. */
export interface Parts {
  browser: Part
  desk: Part
  weapp: Part
}

export const newParts = (): Parts => ({ browser: new Part(), desk: new Part(), weapp: new Part() })

/** Where nothing is being made: each build is there, or is not and is not waited for. */
export function partsAsTheyAre(): Parts {
  const parts = newParts()
  for (const part of Object.values(parts)) part.ready()
  return parts
}
