/** Where each figure of the pack was read: short name → text that a person can follow. */
// prettier-ignore
export const limitSources: Readonly<Record<string, string>> = {
  LANTEK: 'https://manualshive.com/en/manual/ideal-industries/lantek/617102?page=218 (IDEAL Lantek manual, App. C p. C-6: Return Loss limits, TIA Cat5/5e/6 draft 9 and proposed ISO C/D/E)',
  BLOG_E: 'https://fypethernetlancard.wordpress.com/2011/09/04 (blog, "ISO Cat-6 channel" table; draft-era RL and delay)',
  SYSTIMAX: 'https://www.paperzz.com/doc/8859625/a-closer-look-at-channel-insertion-loss (IEEE 10GBASE-T TF, March 2004, Adriaenssens: ISO channel IL equations for D/E/F + check values)',
  BLACKBOX: 'https://www.blackbox.co.jp/en-jp/Page/28492/Information/Technical-Resources/Black-Box-Explains/testers/component-vs-channel-testing (cable / connector / channel values at 100 MHz, Cat5e and Cat6)',
  ELLIOTT: 'https://elliottelectric.com/StaticPages/ElectricalReferences/DataComm/utp_connecting_hardware.aspx (connecting-hardware IL and NEXT, Cat5e/6, 1..100 MHz)',
  VBCODE: 'public VBA module "LimitsMargins" (cable-level IL/NEXT/RL equations, Cat5e/6/6A)',
  YOLI: 'https://yolicable.net/news/industry-news/performance-index-of-twisted-pair-1.html (legacy TSB-67 Cat3/4/5 attenuation and NEXT)',
  CIM_IL: 'https://cablinginstall.com/testing/article/16465939/nvps-role-in-field-testing-twisted-pair-cabling-insertion-loss (ISO: IL limit below 4.0 dB reverts to 4.0 dB; TIA: constant limit, length independent)',
  FLUKE_DB_OLD: 'Fluke Versiv/CertiFiber Pro Technical Reference Handbook pp. 118-121, https://azmanual.top/manuals/254491/fluke-networks-certifiber-pro-users-manual.html?page=140 , ?page=141 , ?page=143',
  FLUKE_DB_NEW: 'Fluke DSX-600 handbook p. 92 https://www.easymanua.ls/fluke/dsx-600/manual?p=110 and DSX-8000 handbook p. 152 https://www.easymanua.ls/fluke/dsx-8000/manual?p=188',
  FLUKE_TCL: 'http://www.flukenetworks.com/knowledge-base/applicationstandards-articles-copper/tcl-tranverse-conversion-loss (cites 568-C.2 6.2.14 / 6.3.14)',
  FLUKE_STAR: 'https://flukenetworks.com/knowledge-base/dtx-cableanalyzer/asterisk-appears-end-autotest-dtx-cableanalyzer and https://cn.flukenetworks.com/knowledge-base/dsp-4x00-cableanalyzer/top-level-pass-indication-dsp-4x00-cableanalyzer',
  TELE_STAR: 'https://www.telegaertner.com/en/blog/articles/test-results-with-a-star-pass-and-fail (EN 50174-1:2018 and TIA-1152-A treatment of *Pass / *Fail)',
  AEM_STAR: 'https://blog.aem-test.com/interpreting-test-results-when-the-cable-is-neither-good-nor-bad (Level 2G RL accuracy +-1.4 dB; AEM star band +-0.5 dB)',
  FLUKE_R: 'https://www.easymanua.ls/fluke/dsx-8000/manual?p=175 and ?p=177 (resistance unbalance within / between pairs: how VALUE and LIMIT are computed)',
  FLUKE_LEN: 'https://www.easymanua.ls/fluke/dsx-600/manual?p=85 (shortest pair is compared with the length limit)',
  INTERLAB: 'https://certyfikacja.interlab.tech/en/module-2.html (AEM TestPro course: DC loop <=21 ohm, unbalance <=3 %, delay <= ~555 ns, skew <=45 ns, modifiers none/+/++)',
  SIEMON8: 'http://blog.siemon.com/standards/tia-approves-category-8-amendment-for-publication (Cat8: 1 MHz-2 GHz, 2-connector 30 m channel, shielded)',
  RECALL: 'NOT SEEN in any public text available here: recalled; check against the bought standard or a real tester export before use',
};
