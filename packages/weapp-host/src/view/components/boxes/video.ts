import { builtIn } from '../built-in'
import { offerContext } from '../contexts'
import { resourceUrl } from '../resource'

/** A video plays in the browser's player; if it cannot, a card shows which one it would be. */
export const video = builtIn('video', {
  properties: {
    src: String,
    duration: Number,
    controls: { type: Boolean, value: true },
    danmuList: Array,
    danmuBtn: Boolean,
    enableDanmu: Boolean,
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    initialTime: Number,
    pageGesture: Boolean,
    direction: null,
    showProgress: { type: Boolean, value: true },
    showFullscreenBtn: { type: Boolean, value: true },
    showPlayBtn: { type: Boolean, value: true },
    showCenterPlayBtn: { type: Boolean, value: true },
    enableProgressGesture: { type: Boolean, value: true },
    objectFit: { type: String, value: 'contain' },
    poster: String,
    showMuteBtn: Boolean,
    title: String,
    playBtnPosition: String,
    enablePlayGesture: Boolean,
    autoPauseIfNavigate: { type: Boolean, value: true },
    autoPauseIfOpenNative: { type: Boolean, value: true },
    vslideGesture: Boolean,
    vslideGestureInFullscreen: { type: Boolean, value: true },
    adUnitId: String,
    posterForCrawler: String,
    showCastingButton: Boolean,
    pictureInPictureMode: null,
    enableAutoRotation: Boolean,
    showScreenLockButton: Boolean,
    showSnapshotButton: Boolean,
  },
  boxes: ['wx-video-over'],
  draw(part) {
    const film = document.createElement('video')
    film.playsInline = true
    const card = Object.assign(document.createElement('div'), { className: 'wx-video-card' })
    part.host.prepend(card, film)
    part.speaker = film

    part.watch(['src'], () => {
      card.textContent = part.props.src ? `<video>\n${part.props.src}` : '<video>'
      film.hidden = part.props.src === ''
      if (part.props.src) film.src = resourceUrl(part, part.props.src)
      else film.removeAttribute('src')
    })
    part.watch(['poster'], () => {
      if (part.props.poster) film.poster = resourceUrl(part, part.props.poster)
    })
    for (const name of ['controls', 'autoplay', 'loop', 'muted'] as const) {
      part.watch([name], () => {
        film[name] = part.props[name]
      })
    }
    part.watch(['objectFit'], () => {
      film.style.objectFit = part.props.objectFit
    })

    const told: Record<string, () => unknown> = {
      play: () => ({}),
      pause: () => ({}),
      ended: () => ({}),
      waiting: () => ({}),
      timeupdate: () => ({ currentTime: film.currentTime, duration: film.duration }),
      seeked: () => ({ position: film.currentTime }),
    }
    for (const [name, detail] of Object.entries(told)) {
      film.addEventListener(name, () => part.emit(name === 'seeked' ? 'seekcomplete' : name, detail()))
    }
    film.addEventListener('loadedmetadata', () => {
      if (part.props.initialTime > 0) film.currentTime = part.props.initialTime
      part.emit('loadedmetadata', { width: film.videoWidth, height: film.videoHeight, duration: film.duration })
    })
    film.addEventListener('progress', () => {
      const end = film.buffered.length > 0 ? film.buffered.end(film.buffered.length - 1) : 0
      part.emit('progress', { buffered: film.duration > 0 ? (end / film.duration) * 100 : 0 })
    })
    film.addEventListener('error', () => {
      film.hidden = true
      part.emit('error', { errMsg: `MEDIA_ERR_SRC_NOT_SUPPORTED: ${part.props.src}` })
    })
    part.host.addEventListener('fullscreenchange', () =>
      part.emit('fullscreenchange', { fullScreen: document.fullscreenElement === part.host, direction: 'vertical' }),
    )

    // If the browser does not allow autoplay, `play` rejects; WeChat has no event for that.
    const play = () => film.play().catch(() => {})
    offerContext(part.component, {
      context: {
        play: () => void play(),
        pause: () => film.pause(),
        stop: () => {
          film.pause()
          film.currentTime = 0
        },
        seek: (seconds: number) => {
          film.currentTime = seconds
        },
        playbackRate: (rate: number) => {
          film.playbackRate = rate
        },
        requestFullScreen: () => void part.host.requestFullscreen().catch(() => {}),
        exitFullScreen: () => void document.exitFullscreen().catch(() => {}),
        sendDanmu: () => {},
        showStatusBar: () => {},
        hideStatusBar: () => {},
        requestBackgroundPlayback: () => {},
        exitBackgroundPlayback: () => {},
      },
    })
    part.attached(() => () => film.pause())
  },
})
