export const pageCss = `
page-container { position: fixed; inset: 0; z-index: 100; pointer-events: none; }
.wx-container-overlay { position: absolute; inset: 0; background: rgba(0, 0, 0, 0.6); opacity: 0; transition: opacity; pointer-events: auto; }
.wx-container { position: absolute; overflow: hidden auto; max-height: 100%; box-sizing: border-box; background: #fff; transition: transform; pointer-events: auto; }
page-container[position='bottom'] > .wx-container { left: 0; right: 0; bottom: 0; transform: translateY(100%); }
page-container[position='top'] > .wx-container { left: 0; right: 0; top: 0; transform: translateY(-100%); }
page-container[position='right'] > .wx-container { inset: 0; transform: translateX(100%); }
page-container[position='center'] > .wx-container { left: 50%; top: 50%; transform: translate(-50%, -50%) scale(0); }
page-container[round][position='bottom'] > .wx-container { border-radius: 20px 20px 0 0; }
page-container[round][position='top'] > .wx-container { border-radius: 0 0 20px 20px; }
page-container[round][position='center'] > .wx-container { border-radius: 20px; }
page-container[open] > .wx-container { transform: none; }
page-container[open][position='center'] > .wx-container { transform: translate(-50%, -50%); }
page-container[open] > .wx-container-overlay { opacity: 1; }
match-media[unmatched] { display: none; }
`
