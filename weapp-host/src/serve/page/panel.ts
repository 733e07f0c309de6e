import './panel.css'

const phone = document.createElement('iframe')
phone.src = `phone${location.search}`
phone.style.cssText = 'width:375px;height:812px;border:1px solid #ccc;border-radius:24px;margin:20px'
document.body.append(phone)
