import { type CallOptions, type Operation, send } from '@/common/api/call'

/** Opens a file of the API in a new window: a sheet to print, or a picture. */
export async function openFile(operation: Operation, options: CallOptions): Promise<void> {
  // Opened by the click itself, so that no browser takes it for a pop-up.
  const shown = window.open('', '_blank')
  try {
    const url = URL.createObjectURL(await (await send(operation, options)).blob())
    if (shown) shown.location.href = url
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch (error) {
    shown?.close()
    throw error
  }
}
