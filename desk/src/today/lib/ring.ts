let audio: AudioContext | undefined

/** A browser plays nothing before somebody has touched the page: the first touch opens the sound. */
export function openSoundOnGesture(): () => void {
  const open = () => {
    audio ??= new AudioContext()
    void audio.resume()
  }
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, open, { passive: true })
  return () => {
    for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, open)
  }
}

/** Two short tones; answers whether they could be played. */
export function ring(): boolean {
  if (audio?.state !== 'running') return false
  const now = audio.currentTime
  for (const [index, hertz] of [880, 1174.7].entries()) {
    const from = now + index * 0.18
    const [tone, loudness] = [audio.createOscillator(), audio.createGain()]
    tone.frequency.value = hertz
    loudness.gain.setValueAtTime(0.0001, from)
    loudness.gain.exponentialRampToValueAtTime(0.25, from + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.4)
    tone.connect(loudness).connect(audio.destination)
    tone.start(from)
    tone.stop(from + 0.42)
  }
  return true
}
