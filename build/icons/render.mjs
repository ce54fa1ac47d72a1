// Runs in Electron: draws icon.svg at one size after the other and prints them as JSON { size: base64 PNG }.
import fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const svg = fs.readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'base64');

const script = `(async () => {
  const image = new Image();
  image.src = 'data:image/svg+xml;base64,${svg}';
  await image.decode();
  const pictures = {};
  for (const size of ${JSON.stringify(SIZES)}) {
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    canvas.getContext('2d').drawImage(image, 0, 0, size, size);
    pictures[size] = canvas.toDataURL('image/png').split(',')[1];
  }
  return pictures;
})()`;

// not awaited at the top: Electron is only ready once its first module has been loaded
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<!doctype html>');
  const pictures = await window.webContents.executeJavaScript(script);
  process.stdout.write(`${JSON.stringify(pictures)}\n`, () => app.quit());
});
