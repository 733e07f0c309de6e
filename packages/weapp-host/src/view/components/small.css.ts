export const smallCss = `
wx-progress { display: flex; align-items: center; }
.wx-progress-bar { flex: 1; overflow: hidden; }
.wx-progress-bar > div { height: 100%; }
.wx-progress-info { margin-left: 15px; min-width: 2em; }

icon { display: inline-block; font-size: 0; }
icon > i { display: inline-block; }
icon svg { display: block; width: 100%; height: 100%; }

cover-image { display: block; width: 100%; }
cover-image > img { display: block; width: 100%; height: 100%; pointer-events: none; }
cover-view { line-height: 1.2; white-space: nowrap; overflow: hidden; }

.navigator-hover { background-color: rgba(0, 0, 0, 0.1); opacity: 0.7; }

movable-area { position: relative; width: 10px; height: 10px; }
movable-view { position: absolute; display: inline-block; width: 10px; height: 10px; top: 0; left: 0; will-change: transform; }

wx-canvas { display: block; position: relative; width: 300px; height: 150px; }
wx-canvas > canvas { position: absolute; inset: 0; width: 100%; height: 100%; }

rich-text { display: block; overflow: hidden; }
rich-text img { max-width: 100%; }
`
