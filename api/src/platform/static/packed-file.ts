import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Packing = 'br' | 'gzip';

const packers: Record<Packing, (content: Buffer) => Promise<Buffer>> = {
  br: (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (content) => promisify(gzip)(content, { level: 9 }),
};

/** What is smaller than one packet, or packed already, gains nothing. */
const worthPacking = (type: string, size: number): boolean => size > 1400 && /js|css|svg|html/.test(type);

/** A file in memory, packed once for each way that a browser asks for. */
export class PackedFile {
  private readonly packed = new Map<Packing, Promise<Buffer>>();

  /** type: the ending of a file's name. */
  constructor(
    private readonly content: Buffer,
    private readonly type: string,
    private readonly cache: string,
  ) {}

  async send(req: Request, res: Response): Promise<void> {
    res.setHeader('Cache-Control', this.cache);
    res.type(this.type);
    if (!worthPacking(this.type, this.content.length)) return void res.send(this.content);
    res.vary('Accept-Encoding');
    // Asked one by one: of two that a browser likes equally, express takes the one that it names first, which is gzip.
    const packing = (req.acceptsEncodings('br') || req.acceptsEncodings('gzip')) as Packing | false;
    if (!packing) return void res.send(this.content);
    let packed = this.packed.get(packing);
    if (!packed) this.packed.set(packing, (packed = packers[packing](this.content)));
    res.setHeader('Content-Encoding', packing);
    res.send(await packed);
  }
}
