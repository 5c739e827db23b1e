/** The HTML that the content pipeline makes, one of each block. */
export const PROSE_SAMPLE = `
<aside class="case"><h2 class="case__title">Vertėja atėjo su vadovu</h2>
<p>Moteris prašo pagalbos. Kartu atėjo jos darbdavys ir siūlosi versti. Ką darote pirmiausia?</p></aside>
<h2 id="scripts">Kalbos ir rašmenys</h2>
<p>Bendrinė kinų kalba vadinama <span class="term"><span class="term__original" lang="zh-Hans">普通话</span> <i class="term__translit" lang="zh-Latn">pǔtōnghuà</i> <span class="term__meaning">(bendra kalba)</span></span>. Daug žmonių užaugo su kitomis kalbomis.<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>
<aside class="callout callout--remember"><p class="callout__title">Atminkite</p><p>Žmogus turi teisę nekalbėti. Tyla nėra nei prisipažinimas, nei melas.</p></aside>
<aside class="callout callout--warning"><p class="callout__title">Dėmesio</p><p>Niekada nekvieskite vertėju vaiko, giminaičio ar darbdavio.</p></aside>
<aside class="callout callout--law"><p class="callout__title">Teisė</p><p>Teisę į vertėją turi kiekvienas, kuris nesupranta proceso kalbos.</p></aside>
<aside class="callout callout--example"><p class="callout__title">Pavyzdys</p><p>Lapelis netinkamais rašmenimis paprastai perskaitomas, bet rodo nerūpestingumą.</p></aside>
<div class="fact"><p>2020 m. surašymas žemyninėje Kinijoje suskaičiavo 1,41 mlrd. žmonių; 91,11 % – hanai.</p><p class="fact__source">Nacionalinis statistikos biuras, 2021 · tikrinta 2026-11</p></div>
<div class="terms"><table><caption>Žodžiai, kuriuos žmogus supras</caption><tbody>
<tr><th scope="row">bendrinė kalba</th><td lang="zh-Hans">普通话</td><td lang="zh-Latn">pǔtōnghuà</td><td>Mokoma mokyklose; daugeliui – ne pirmoji kalba.</td></tr>
<tr><th scope="row">supaprastinti rašmenys</th><td lang="zh-Hans">简体字</td><td lang="zh-Latn">jiǎntǐzì</td><td>Žemyninėje Kinijoje.</td></tr>
<tr><th scope="row">esate saugūs</th><td lang="ar"><bdi dir="rtl">أنت بأمان الآن</bdi></td><td lang="ar-Latn">anta bi-amān al-ān</td><td>Sakoma vyrui.</td></tr></tbody></table></div>
<p class="say">„Kokia kalba jums patogiausia? Kokiais rašmenimis skaitote?“</p>
<details class="myth"><summary>Mitas: visi kinai supranta vieni kitus</summary><p>Kantoniečių, vu, min ir hakų kalbos tarpusavyje nesuprantamos iš klausos.</p></details>
<details class="reveal" open><summary>Kaip atsakytumėte?</summary><p>Padėkokite darbdaviui ir pakvieskite nepriklausomą vertėją.</p></details>
<figure class="bars"><figcaption id="bars-1">Tautybės žemyninėje Kinijoje, 2020 m.</figcaption><svg class="bars__chart" role="img" aria-labelledby="bars-1 bars-1-numbers" width="100%" height="96"><desc id="bars-1-numbers">Hanai: 91,11 %; Kitos tautybės: 8,89 %</desc>
<g><text class="bars__name" x="0" y="18">Hanai</text><text class="bars__value" x="100%" y="18" text-anchor="end">91,11 %</text><rect class="bars__track" x="0" y="26" width="100%" height="14"></rect><rect class="bars__bar" x="0" y="26" width="91.11%" height="14"></rect></g>
<g><text class="bars__name" x="0" y="66">Kitos tautybės</text><text class="bars__value" x="100%" y="66" text-anchor="end">8,89 %</text><rect class="bars__track" x="0" y="74" width="100%" height="14"></rect><rect class="bars__bar" x="0" y="74" width="8.89%" height="14"></rect></g>
</svg><details class="bars__numbers"><summary>Rodyti kaip lentelę</summary><table><thead><tr><th scope="col">Pavadinimas</th><th scope="col">Reikšmė</th></tr></thead><tbody><tr><th scope="row">Hanai</th><td>91,11 %</td></tr><tr><th scope="row">Kitos tautybės</th><td>8,89 %</td></tr></tbody></table></details><p class="fact__source">Šaltinis: 2020 m. surašymas · patikrinti iki 2029 m. lapkričio mėn.</p></figure>
<div class="track"><h3>Policijos pareigūnui</h3><p>Apklausos pradžioje įrašykite kalbą, valandą ir vertėjo kodą.</p></div>
<section class="scroll" aria-label="Rašmenys" tabindex="0"><table><thead><tr><th scope="col">Vieta</th><th scope="col">Rašmenys</th><th scope="col">Pastaba</th></tr></thead><tbody><tr><th scope="row">Žemyninė Kinija</th><td>supaprastinti</td><td lang="zh-Hans">简体字</td></tr><tr><th scope="row">Taivanas</th><td>tradiciniai</td><td lang="zh-Hant">繁體字</td></tr></tbody></table></section>
<ul><li>Paklauskite kalbos.</li><li>Paklauskite <a href="https://example.org/a-very-long-address-that-has-to-break-somewhere">rašmenų</a>.</li></ul>
<ol><li>Prisistatykite.</li><li>Paaiškinkite, kas bus toliau.</li></ol>
<section class="footnotes" data-footnotes><h2 class="sr-only" id="footnote-label">Išnašos</h2><ol><li id="fn-1"><p>Kantoniečių, vu, min, hakų ir kitos. <a href="#fnref-1" data-footnote-backref aria-label="Grįžti">↩</a></p></li></ol></section>`;
