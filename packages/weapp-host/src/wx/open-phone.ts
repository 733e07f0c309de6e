import { openAlbum } from './album'
import { createAnimation } from './animation'
import { createInnerAudioContext } from './audio'
import { canIUse } from './can-i-use'
import { openClipboard } from './clipboard'
import { callControl, openTheme } from './control'
import type { Run } from './deferred'
import { deviceCalls, silentCalls, tabBarCalls } from './device'
import { fileManager } from './file-manager'
import { download, upload } from './file-transfers'
import { openFiles, userFolder } from './files'
import { type Gate, throughAll } from './gates'
import { imageInfo } from './image-info'
import { mediaQueryObservers } from './media-query'
import { moves } from './moves'
import { type Network, openNetwork } from './network'
import { phoneCalls } from './phone'
import { openPrivacy } from './privacy'
import { isPromise } from './promises'
import { request } from './request'
import { ruleOf } from './rules'
import { openSettings } from './settings'
import { openSharing } from './share'
import { forbiddenInMoments, momentsScene } from './single-page'
import { storageCalls } from './storage'
import { openSurface } from './surface'
import type { PhoneSurroundings } from './surroundings'
import { openTransfers } from './transfers'
import { type Face, Refusal } from './types'
import { openUpdates } from './update'
import { noWire, type Wire } from './wire'

/** The phone around the program: all of `wx`, and the calls by which a test controls it. */
export function openPhone(around: PhoneSurroundings) {
  const { clock, realm, app, layout } = around
  const { stored, storedInMoments = new Map(), kept = new Map(), warn = () => {} } = around
  const name = around.name ?? app.window?.navigationBarTitleText ?? ''
  const isSinglePage = () => around.scene() === momentsScene
  const inMoments = (call: string) => {
    const why = isSinglePage() ? forbiddenInMoments(call) : undefined
    return why === undefined ? undefined : new Refusal(why)
  }
  let wire = around.wire ?? noWire

  const gates: Gate[] = [inMoments, ruleOf(app.requiredPrivateInfos ?? [])]
  const surface = openSurface({
    clock,
    realm,
    refused: (call, options) => throughAll(gates, call, options),
    onCall: (call) => around.onCall?.(call),
    onUnanswered: around.onUnanswered,
  })
  const theme = openTheme(around.facts, surface.emit, app.darkmode === true)
  const files = openFiles(clock.nowMs, (path) => around.packaged?.(path), around.saved)
  const album = openAlbum(files)
  const clipboard = openClipboard(surface)
  const network = openNetwork(surface.emit)
  const contractName = `《${name}小程序隐私保护指引》`
  const privacy = openPrivacy({ clock, surface, kept, atFirst: around.privacy ?? 'agreed', contractName })
  const settings = openSettings(surface, kept)
  const sharing = openSharing({ clock, realm, name, page: around.page, warn })
  const updates = openUpdates(clock, () => around.restart?.())
  const transfers = openTransfers({
    clock,
    realm,
    wire: () => wire,
    isOnline: network.isOnline,
    latencyMs: around.latencyMs,
    timeouts: app.networkTimeout ?? {},
    refused: inMoments,
  })
  gates.push(privacy.pass, settings.pass)
  surface.listen('appHide', transfers.hide)
  surface.listen('appShow', transfers.show)
  surface.listen('networkStatusChange', (told) => network.follow(told as Partial<Network>))

  /** Copies results into the program's realm. */
  const copied =
    (run: Run): Run =>
    (...args) => {
      const outcome = run(...args)
      return isPromise(outcome) ? outcome : realm.own(outcome)
    }
  const setAll = (layer: 'own' | 'around', calls: Record<string, Run>) => {
    for (const [call, run] of Object.entries(calls)) surface.set(layer, call, copied(run))
  }

  setAll('own', {
    ...Object.fromEntries(silentCalls.map((call) => [call, () => undefined])),
    ...deviceCalls(clock, isSinglePage),
    ...phoneCalls(theme.facts, app.darkmode === true),
    ...storageCalls(() => (isSinglePage() ? storedInMoments : stored)),
    ...album.own,
    ...clipboard.own,
    ...network.own,
    ...privacy.own,
    ...settings.own,
    ...sharing.own,
    getEnterOptionsSync: around.enterOptions,
    getLaunchOptionsSync: around.launchOptions,
    login: () => ({ code: `code-${clock.nowMs()}` }),
    checkSession: () => undefined,
    getImageInfo: imageInfo({ files, wire: () => wire, measure: around.measure }),
    getUpdateManager: updates.getUpdateManager,
    canIUse: (asked: string) => canIUse(surface.has, String(asked)),
  })
  for (const call of tabBarCalls) {
    surface.set('own', call, () => {
      if (!around.onTab()) throw new Refusal('not TabBar page')
    })
  }
  setAll('around', { ...clipboard.around, ...privacy.around, ...settings.around })
  const objects: Record<string, Run> = {
    ...moves(around),
    request: (options) => transfers.transfer(request(options)),
    downloadFile: (options) => transfers.transfer(download(files, options)),
    uploadFile: (options) => transfers.transfer(upload(files, options)),
    createSelectorQuery: () => layout.createSelectorQuery(),
    createIntersectionObserver: layout.createIntersectionObserver,
    createAnimation,
    createInnerAudioContext: () => createInnerAudioContext(clock),
    getFileSystemManager: () => fileManager(files, clock, realm),
  }
  for (const [call, run] of Object.entries(objects)) surface.set('own', call, run)
  for (const [call, face] of Object.entries(around.faces ?? {})) surface.set('face', call, face as Face)
  surface.wx.env = realm.own({ USER_DATA_PATH: userFolder })

  const createMediaQueryObserver = mediaQueryObservers({
    facts: theme.facts,
    onResize: (work) => surface.listen('windowResize', work),
  })

  return {
    surface,
    files,
    facts: theme.facts,
    /** The members of `wx` that each page and component has for itself. */
    callsOfInstance: (instance: Parameters<typeof layout.createSelectorQuery>[0]) => ({
      createSelectorQuery: () => layout.createSelectorQuery(instance),
      createIntersectionObserver: (options?: object) => layout.createIntersectionObserver(instance, options),
      createMediaQueryObserver,
    }),
    control: {
      ...callControl(surface, (call, run) => surface.set('answer', call, copied(run))),
      setWire: (next: Wire) => {
        wire = next
      },
      setTheme: theme.set,
      /** Sets the network type (`none` disconnects): listeners are called, and requests fail without a network. */
      setNetwork: network.set,
      /** The card of the top page, as if it were shared. */
      share: sharing.share,
      shareTimeline: sharing.shareTimeline,
      privacy: privacy.control,
      /** The person changes a switch on the program's settings page: `allow('scope.writePhotosAlbum', false)`. */
      allow: settings.allow,
      /** A new version of the program arrives, or fails to download. */
      update: updates.control,
      /** The clipboard; also for what the person copies elsewhere. */
      clipboard: { read: clipboard.read, write: clipboard.write },
      /** Pictures and videos that the program saved to the phone's album. */
      album: album.saved,
      files,
      requestsInFlight: transfers.inFlight,
      mostRequestsAtOnce: transfers.mostAtOnce,
      stored,
    },
  }
}
