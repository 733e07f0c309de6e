import type { Methods, Surroundings } from './methods'

interface NativeCall {
  method: string
  data?: { url?: string }
}

/** `Tool.native`: what a person does to the phone around the page. */
export function nativeMethods({ host }: Surroundings): Methods {
  const deeds: Record<string, (data: NativeCall['data']) => void> = {
    goHome: () => host.move('reLaunch', `/${host.manifest.pages[0]}`),
    navigateLeft: () => host.back(),
    switchTab: (data) => host.move('switchTab', data?.url ?? ''),
  }
  return {
    'Tool.native': ({ method, data }: NativeCall) => {
      const deed = deeds[method]
      if (!deed) throw new Error(`this host knows no native ${method}`)
      deed(data)
    },
  }
}
