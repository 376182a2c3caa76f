import { domainToUnicode } from 'node:url';
import providers from 'email-providers';

/** Access providers and mail services of some size that the list lacks. */
const MISSING = `139.com 189.cn sohu.com pchome.com.tw hinet.net kakao.com nifty.com so-net.ne.jp biglobe.ne.jp ocn.ne.jp
  bigmir.net meta.ua yandex.ua citromail.hu azet.sk zoznam.sk op.pl onet.pl tlen.pl vp.pl mynet.com superonline.com ttmail.com
  012.net.il otenet.gr hol.gr in.gr hotmail.se telia.com bredband.net online.no start.no mail.dk gmx.ch bluewin.ch hispeed.ch
  sunrise.ch aon.at chello.at vodafone.de numericable.fr bbox.fr telefonica.net ono.com orange.es xs4all.nl quicknet.nl casema.nl
  ziggo.nl scarlet.be proximus.be countermail.com ctemplar.com disroot.org duck.com fastmail.com keemail.me mailfence.com onmail.com
  posteo.de riseup.net simplelogin.com skiff.com startmail.com tuta.com tuta.io tutamail.com tutanota.com tutanota.de`;

/** Reserved for examples (RFC 2606): nobody gives addresses there to anybody. */
const WRONG = new Set(['example.com', 'test.com']);

const FREE = new Set(
  [...providers.filter((domain) => !WRONG.has(domain)), ...MISSING.split(/\s+/)].map(domainToUnicode),
);

/** Whether anybody may have an address at this domain, written in Unicode: it tells nothing of a company. */
export const isFreeMail = (domain: string): boolean => FREE.has(domain);
