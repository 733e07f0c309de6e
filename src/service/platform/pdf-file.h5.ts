export async function openPdfFile({ url, token, name }: { url: string; token: string | null; name: string }) {
  try {
    const answer = await fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} })
    if (!answer.ok) return answer.status
    const href = URL.createObjectURL(await answer.blob())
    Object.assign(document.createElement('a'), { href, download: name }).click()
    // Safari reads it after the click.
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
    return 200
  } catch {
    return 0
  }
}
