export const boxesCss = `
.wx-boxed { display: block; position: relative; overflow: hidden; box-sizing: border-box; }
live-player, live-pusher { width: 300px; height: 225px; }
map { width: 300px; height: 150px; }
camera, editor, voip-room { width: 100%; min-height: 200px; }
wx-audio { width: 300px; min-height: 65px; }
official-account { min-width: 300px; height: 84px; }
ad, ad-custom { width: 100%; min-height: 90px; }
channel-live, channel-video { width: 300px; height: 225px; }
store-product, store-home, store-coupon, store-gift, official-account-publish { width: 100%; min-height: 110px; }
web-view { position: fixed; inset: 0; z-index: 1000; background: #fff; }

.wx-box {
  height: 100%; min-height: inherit; box-sizing: border-box; padding: 10px 12px; overflow: auto; border: 1px dashed #b2b2b2;
  border-radius: 8px; background: #f7f7f7; color: #555; font: 12px/1.5 system-ui, sans-serif; text-align: left; white-space: normal;
}
.wx-box-tag { font-family: ui-monospace, monospace; color: #576b95; }
.wx-box-shows { font-size: 15px; color: #191919; }
.wx-box-facts { white-space: pre-line; overflow-wrap: anywhere; color: #808080; }
.wx-box-events { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.wx-box-event { border: 1px solid #dcdcdc; border-radius: 10px; padding: 0 8px; background: #fff; color: #07a552; font: inherit; cursor: pointer; }
.wx-box-over { position: absolute; inset: 0; pointer-events: none; }
.wx-box-over > * { pointer-events: auto; }

wx-video { display: inline-block; position: relative; width: 300px; height: 225px; overflow: hidden; background: #000; }
wx-video > video { position: absolute; inset: 0; width: 100%; height: 100%; }
wx-video > video[hidden] { display: none; }
.wx-video-card { position: absolute; inset: 0; display: grid; place-content: center; padding: 12px; color: #b2b2b2; font: 12px/1.5 ui-monospace, monospace; text-align: center; white-space: pre-line; overflow-wrap: anywhere; }
.wx-video-over, .wx-canvas-over { position: absolute; inset: 0; pointer-events: none; }
.wx-video-over > *, .wx-canvas-over > * { pointer-events: auto; }

open-data { display: inline-block; }
open-data[avatar] { width: 100%; height: 100%; background: radial-gradient(circle at 50% 38%, #fff 18%, transparent 19%), radial-gradient(circle at 50% 108%, #fff 40%, transparent 41%), #ccc; }
`
