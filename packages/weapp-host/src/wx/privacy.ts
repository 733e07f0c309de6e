import type { Clock } from '../clock'
import type { Stored } from './storage'
import type { Surface } from './surface'
import { Refusal } from './types'

/** Calls that touch what the privacy guidelines must name (wechat.md 2.3). */
const guarded = new Set(
  [
    'chooseAddress chooseLocation choosePoi getLocation getFuzzyLocation startLocationUpdate authorize getWeRunData',
    'startLocationUpdateBackground chooseInvoice chooseInvoiceTitle chooseLicensePlate chooseImage chooseMedia',
    'chooseVideo chooseMessageFile startRecord joinVoIPChat openBluetoothAdapter createBLEPeripheralServer',
    'saveImageToPhotosAlbum saveVideoToPhotosAlbum addPhoneContact addPhoneCalendar addPhoneRepeatCalendar',
    'startAccelerometer startCompass startDeviceMotionListening startGyroscope setClipboardData getClipboardData',
    'chooseContact requirePrivacyAuthorize',
  ].flatMap((line) => line.split(' ')),
)

/** After a refusal nobody is asked again for so long. */
const quietMs = 10_000
const key = 'privacy'

/** What the program says of its own dialog: shown, or what the person chose there. */
interface Decision {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

interface Surroundings {
  clock: Clock
  surface: Surface
  /** What the phone keeps about the program. */
  kept: Stored
  atFirst: 'agreed' | 'needed'
  contractName: string
}

/** Whether the person agreed to the program's privacy guidelines, and the way there. */
export function openPrivacy({ clock, surface, kept, atFirst, contractName }: Surroundings) {
  let refusedAtMs = Number.NEGATIVE_INFINITY
  const waiting = new Set<(why: Refusal | undefined) => void>()
  const isAgreed = () => (kept.get(key) ?? atFirst) === 'agreed'
  const refusal = () => new Refusal('privacy permission is not authorized', { errno: 104 })

  const agree = () => {
    kept.set(key, 'agreed')
    for (const pass of [...waiting]) pass(undefined)
  }
  const disagree = (pass: (why: Refusal) => void) => {
    refusedAtMs = clock.nowMs()
    pass(refusal())
  }

  /** The program's own dialog where it has one, WeChat's otherwise. */
  const decide = async (name: string, pass: (why: Refusal | undefined) => void) => {
    const listeners = surface.listeners('NeedPrivacyAuthorization')
    const resolve = ({ event }: Decision) => {
      if (event === 'agree') agree()
      if (event === 'disagree') disagree(pass)
    }
    if (listeners.length > 0) {
      for (const listener of listeners) listener(resolve, { referrer: name })
      return
    }
    try {
      await surface.ask('requirePrivacyAuthorize', { referrer: name })
      agree()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      disagree(pass)
    }
  }

  return {
    around: {
      // Whoever comes here has been let through.
      requirePrivacyAuthorize: () => undefined,
    },
    own: {
      getPrivacySetting: () => ({ needAuthorization: !isAgreed(), privacyContractName: contractName }),
      openPrivacyContract: () => undefined,
    },
    /** Lets a call through, or says why not; waits for the person where one has to be asked. */
    pass(name: string): undefined | Refusal | Promise<Refusal | undefined> {
      if (!guarded.has(name) || isAgreed()) return undefined
      if (clock.nowMs() - refusedAtMs < quietMs) return refusal()
      return new Promise((resolve, reject) => {
        const pass = (why: Refusal | undefined) => {
          waiting.delete(pass)
          resolve(why)
        }
        waiting.add(pass)
        decide(name, pass).catch(reject)
      })
    },
    control: {
      /** The person has not agreed, or takes it back: what touches privacy asks first. */
      need: () => kept.set(key, 'needed'),
      /** The person agrees, by a button with `open-type="agreePrivacyAuthorization"` too. */
      agree,
      isAgreed,
    },
  }
}
