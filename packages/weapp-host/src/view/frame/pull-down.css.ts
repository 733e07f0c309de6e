export const pullDownCss = `
.weapp-pull { position: absolute; inset: 0 0 auto; height: 0; overflow: hidden; display: flex; align-items: center;
  justify-content: center; gap: 6px; color: rgba(0, 0, 0, .3) }
.weapp-pull[data-text=light] { color: rgba(255, 255, 255, .6) }
.weapp-pull i { width: 7px; height: 7px; border-radius: 50%; background: currentColor }
.weapp-pull[data-busy] i { animation: weapp-pull 1.2s infinite }
.weapp-pull i:nth-child(2) { animation-delay: .2s !important }
.weapp-pull i:nth-child(3) { animation-delay: .4s !important }
@keyframes weapp-pull { 0%, 60%, 100% { opacity: .35 } 30% { opacity: 1 } }
.weapp-scroller.weapp-back { transition: top .25s, bottom .25s }
`
