import { element } from '../frame/elements'
import { box, button, sheetHead } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

interface Scanned {
  result: string
  scanType: string
  charSet: string
  rawData: string
  /** The page of a mini program code. */
  path?: string
}

const scanned = (result: string, scanType: string, path?: string): Scanned => ({
  result,
  scanType,
  charSet: 'UTF-8',
  rawData: '',
  ...(path !== undefined && { path }),
})

const typeOf = (result: string) => (/^\d{13}$/.test(result) ? 'EAN_13' : 'QR_CODE')

/** `scanCode` without a camera: the person enters the content of the code, or chooses a sample. */
export const scanFace = ({ stage, words, path }: FaceSurroundings) =>
  ask<Scanned>(stage, ({ take, cancel }) => {
    const { scanTitle, close, scanPlaceholder, scanBarcode, scanLink, scanProgram, useNow } = words()
    const input = element('input', { placeholder: scanPlaceholder })
    input.setAttribute('aria-label', scanPlaceholder)
    input.dataset.first = ''
    const use = () => (input.value ? take(scanned(input.value, typeOf(input.value))) : input.focus())
    input.addEventListener('keydown', (event) => event.key === 'Enter' && use())
    const codes: [string, Scanned][] = [
      [scanBarcode, scanned('6901234567892', 'EAN_13')],
      [scanLink, scanned('https://shop.example/gift?code=QR-2026', 'QR_CODE')],
      [scanProgram, scanned('', 'WX_CODE', path())],
    ]
    const samples = codes.map(([title, code]) =>
      button(element('span', {}, code.path ?? code.result, element('small', {}, title)), () => take(code)),
    )
    for (const sample of samples) sample.className = ''
    return {
      place: 'whole',
      label: scanTitle,
      className: 'scan',
      parts: [
        sheetHead(scanTitle, close, cancel),
        box('scroll', box('window'), input, box('codes', ...samples)),
        box('pair', button(useNow, use, { look: 'main' })),
      ],
    }
  })
