/** Points for each unit of the picture: sharp on paper too, at 1200 units about 300 points an inch across a page. */
const SCALE = 2;

/**
 * Fetches a picture that is drawn (SVG) and gives it as a file of points (PNG), named as the server names the one it was made of.
 * Rejects where the picture cannot be fetched or drawn.
 */
export async function saveAsPng(address: string): Promise<void> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`the picture was answered ${reply.status}`);
  const named = /filename="([^"]+)\.svg"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? 'lykta';
  const drawn = URL.createObjectURL(await reply.blob());
  try {
    const image = new Image();
    image.src = drawn;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * image.naturalWidth;
    canvas.height = SCALE * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const points = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (points === null) throw new Error('the picture could not be drawn');
    save(points, `${named}.png`);
  } finally {
    URL.revokeObjectURL(drawn);
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
