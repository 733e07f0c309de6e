import type { Clock } from '../clock'
import type { Stored } from './storage'
import type { Surface } from './surface'
import { Refusal } from './types'

/** Calls that read private data, which the privacy guidelines must list (wechat.md 2.3). */
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

/** After a refusal nobody is asked again for this long. */
const quietMs = 10_000
const key = 'privacy'

/** What the program reports about its own dialog: that it is shown, or the person's choice. */
interface Decision {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

interface Surroundings {
  clock: Clock
  surface: Surface
  /** What the phone stores about the program. */
  kept: Stored
  atFirst: 'agreed' | 'needed'
  contractName: string
}

/** Whether the person consented to the program's privacy guidelines, and how consent is asked for. */
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

  /** Asks by the program's own dialog, or by WeChat's if it has none. */
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
      // A call gets here only with consent.
      requirePrivacyAuthorize: () => undefined,
    },
    own: {
      getPrivacySetting: () => ({ needAuthorization: !isAgreed(), privacyContractName: contractName }),
      openPrivacyContract: () => undefined,
    },
    /** Allows a call, or returns the reason against it; waits where a person has to be asked. */
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
      /** The person has not consented, or withdraws consent: the next call asks. */
      need: () => kept.set(key, 'needed'),
      /** The person consents, also by a button with `open-type="agreePrivacyAuthorization"`. */
      agree,
      isAgreed,
    },
  }
}
