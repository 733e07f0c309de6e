import type { Methods, Surroundings } from './methods'

interface NativeCall {
  method: string
  data?: { url?: string }
}

/** How long a dialog may take to open: its caller may wait for an answer first. */
const patienceMs = 5_000
const lookAgainMs = 30

/** The top dialog; waits for one. */
async function dialog(): Promise<HTMLElement> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookAgainMs) {
    const faces = document.querySelector('.weapp-faces')?.shadowRoot
    const found = [...(faces?.querySelectorAll<HTMLElement>('[role="dialog"]') ?? [])].at(-1)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs))
  }
  throw new Error('no dialog is open on the phone')
}

/** The close button that every dialog has. */
async function leave() {
  const open = await dialog()
  open.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
}

/** Presses the main button: the last one of a modal, the coloured one of other dialogs. */
async function agree() {
  const open = await dialog()
  const button = [...open.querySelectorAll<HTMLButtonElement>('.choices button, button.main')].at(-1)
  if (!button) throw new Error(`there is nothing to agree to in “${open.getAttribute('aria-label')}”`)
  button.click()
}

/** `Tool.native`: what a person does outside of the page. */
export function nativeMethods({ host }: Surroundings): Methods {
  const deeds: Record<string, (data: NativeCall['data']) => unknown> = {
    goHome: () => host.move('reLaunch', `/${host.manifest.pages[0]}`),
    navigateLeft: () => host.back(),
    switchTab: (data) => host.move('switchTab', data?.url ?? ''),
    confirmModal: agree,
    cancelModal: leave,
    authorizeAllow: agree,
    authorizeCancel: leave,
    closePaymentDialog: leave,
    // The card exists by now; there is nobody to receive it in either case.
    shareConfirm: leave,
    shareCancel: leave,
  }
  return {
    'Tool.native': async ({ method, data }: NativeCall) => {
      const deed = deeds[method]
      if (!deed) throw new Error(`this host knows no native ${method}`)
      await deed(data)
    },
  }
}
