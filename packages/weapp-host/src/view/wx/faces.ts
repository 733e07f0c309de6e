import type { Face, Faces } from '../../wx/types'
import { addressFace } from './addresses'
import { cashierFace, transferFace } from './cashier'
import { fontFace } from './fonts'
import { liveFaces } from './live'
import { locationFaces } from './locations'
import { mediaFaces } from './media'
import { actionSheetFace, modalFace } from './modal'
import { contractFace, permissionFace, privacyFace, settingsFace } from './permissions'
import { previewFace, previewMediaFace } from './picture-viewer'
import { phoneCallFace, placeFaces } from './places'
import { scanFace } from './scan'
import { subscribeFace } from './subscribe'
import type { FaceSurroundings } from './surroundings'
import { toastFaces } from './toast'

/** The dialogs of `wx` calls, and a function that shows a short message. */
export function openFaces(around: FaceSurroundings, scene: () => number): { faces: Faces; note(words: string): void } {
  const { note, ...toasts } = toastFaces(around)
  const on =
    <Options>(face: (around: FaceSurroundings, options: Options) => unknown) =>
    (options: Options) =>
      face(around, options)

  const faces: Record<string, Face> = {
    ...toasts,
    ...mediaFaces(around),
    ...placeFaces(around),
    ...liveFaces(around, scene),
    ...locationFaces(around),
    showModal: on(modalFace),
    showActionSheet: on(actionSheetFace),
    requestPayment: on(cashierFace),
    requestOrderPayment: on(cashierFace),
    requestVirtualPayment: on(cashierFace),
    requestMerchantTransfer: on(transferFace),
    chooseAddress: () => addressFace(around),
    scanCode: () => scanFace(around),
    requestSubscribeMessage: on(subscribeFace),
    authorize: on(permissionFace),
    openSetting: on(settingsFace),
    requirePrivacyAuthorize: () => privacyFace(around),
    openPrivacyContract: () => contractFace(around),
    previewImage: on(previewFace),
    previewMedia: on(previewMediaFace),
    makePhoneCall: on(phoneCallFace),
    loadFontFace: fontFace(around.fileUrl),
    async setClipboardData({ data }: { data: string }) {
      // If the browser refuses, the phone's own clipboard still has the text.
      await navigator.clipboard?.writeText(data).catch(() => undefined)
      note(around.words().copied)
    },
    vibrateShort: () => void navigator.vibrate?.(15),
    vibrateLong: () => void navigator.vibrate?.(400),
  }
  return { faces: faces as Faces, note }
}
