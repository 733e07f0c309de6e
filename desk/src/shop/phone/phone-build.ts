import { useQuery } from '@tanstack/react-query'

/** Which build of the shop the phone runs: the mini program in its host, or the browser's. */
export type PhoneBuild = 'weapp' | 'browser'

const places: readonly [PhoneBuild, string][] = [
  ['weapp', '/weapp/phone'],
  ['browser', '/app/'],
]

/** The build that is served beside the desk; null: none is, as where the API stands alone. undefined: not known yet. */
export const usePhoneBuild = (): PhoneBuild | null | undefined =>
  useQuery({
    queryKey: ['phone-build'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      for (const [build, address] of places) {
        const answer = await fetch(address, { method: 'GET' }).catch(() => null)
        if (answer?.status === 200) return build
      }
      return null
    },
  }).data

interface Looks {
  /** Path of the page, with its query. */
  page: string
  language: 'zh' | 'en'
  dark: boolean
}

/** The address of the phone on a page of the shop. */
export function addressOf(build: PhoneBuild, { page, language, dark }: Looks): string {
  if (build === 'browser') return `/app/?phone=desk#/${page}`
  const options = new URLSearchParams({
    phone: 'desk',
    statusBar: '0',
    homeIndicator: '0',
    theme: dark ? 'dark' : 'light',
    language: language === 'zh' ? 'zh_CN' : 'en',
    url: page,
  })
  return `/weapp/phone?${options}`
}

/** What the host of the mini program exposes in its page (packages/weapp-host/src/view/view-host.ts). */
interface HostPage {
  weappHost?: { hide(): void; show(): void }
}

/** Makes the program ask again, as when a person comes back to it. */
export function pickUpAgain(build: PhoneBuild | null | undefined, frame: HTMLIFrameElement | null): void {
  const page = frame?.contentWindow
  if (!page) return
  if (build === 'browser') {
    page.location.reload()
    return
  }
  const { weappHost } = page as unknown as HostPage
  weappHost?.hide()
  weappHost?.show()
}
