/**
 * Plain Indonesian words for passphrases, 4 to 8 letters, made for Suaka. Names of animals, plants,
 * food, tools and everyday deeds: nothing that insults, frightens, or speaks of what clients went
 * through. The list may grow; a passphrase in use does not depend on it.
 */
export const PASSPHRASE_WORDS: readonly string[] = `
  abad abadi abjad acara adat adik adil adonan agar agung ajak akal akar akasia akhir akrab aksara
  akurat alami alat album alir alpukat alun aman amanah amplas amplop ampuh andong angan anggrek
  anggur angin angka angkasa angkat angklung angkut angsa anjur antar anting antre anugerah anyam
  anyaman apel apem apoteker arah arem aren arena arif arisan arloji arsip arsitek arti artis arus
  asah asam asinan asoka asri aster asuh atap atlas atlet atur aula awal awan ayam ayun baca badak
  bagi bagus bahagia bahan bahari bahasa bait bajak bajigur bajing bakat bakau baki bakso bakti
  bakul bakwan balai balok balon bambu bandara bandrek bangau bangga bangku bangsa bangun bantal
  bantu barat barisan baru basah basket batagor batang baterai batik batu bawa bawal bawang bayam
  bayang bayu bebas bebek becak beda bekal bekel belajar belalang belanja belas belibis beliung
  beludru belukar benang benar bendera bendung benih bening bentuk beranda berang berani beras
  berat berdiri beri beringin berita berkas bersama bersih beruang besar besi betah biasa bibi
  bibit bidan bidang bihun bijak bilah bina bingkai bintang biola biru bisik biskuit bola bolu
  bonang boneka bordir botol brokoli bros buah bubu bubuk bubur budaya budi bugar buih buka bukit
  bukti buku bulan bulat bumbu bumi buncis bunga bungkus bunglon buram busana busur butir cahaya
  cakap cakram calon camar campur canda candi candra cangkir cangkul canting capung catatan catur
  cekatan cekung celah celana celemek celengan cemara cembung cempedak cendana cendawan cendet
  cendol cengkih cepat cerah cerdas cerdik ceret ceri ceria cerita cermat cermin cetok cicak cicip
  cincau cincin cipta cita citra coba cobek cocok cokelat congklak contoh corak corong cuaca cubit
  cuci cucu cuka cukup cumi curah daftar dahan dahlia daki dakon dalam dalang damai damar danau
  dandang dangkal dapur darat dasar datang datar dataran daun dawet daya dayung delapan delima
  delman delta denah dendang dengar depan derap deras deret derma dermaga desa desir detik dialog
  didik dinding dingin disiplin dodol dokar dokter domba domino dompet donat dongeng dorong dosen
  drum duduk duku dukung dunia durian dusun duta edar egrang ekonomi ekor ekspor elang elastis
  emas ember embun empat emping empuk enam energi engsel erat esok fajar feri festival film foto
  futsal gabung gading gagah gagas gajah galah galaksi galeri gambar gambas gambus gambut gamelan
  gamping ganda gandum gang ganti gantung gapura garam gardu garis garpu garu garuda gasing gaun
  gaya gayung gedung geladak gelang gelar gelas gelatik gema gemar gembala gembira gemilang
  gendang genggam genta genteng gerabah gerak gerbang gerbong gergaji gerimis gerobak geser gesit
  getah giat gigih giling girang gitar gizi globe golek gong gorden goreng gosok gotong granit
  gubah gugur gula gulai guling guna gunting guntur gunung gunungan gurame gurau gurih gurita guru
  gurun hadap hadiah hadir hafal hafalan hajatan halaman halma halte halus hamparan handal handuk
  hangat hantar harapan harum hasil hawa hayat helai helm hemat heran hiasan hibah hidang hidup
  hijau hikayat hikmah himpun hirup hitam hitung hobi hormat hujan hulu huruf hutan idaman ijazah
  ikan ikat ikhlas ilalang ilham ilmu ilmuwan imbang impian indah indra ingat ingin inovasi insan
  insinyur inti irama irit istana itik itikad izin jabat jagung jahe jahit jaket jalak jalan jalin
  jalur jambang jambu jamu jamur jangkar jangkrik janji janur jarak jari jaring jarum jasa jati
  jawab jaya jejak jelajah jelas jembatan jemput jemur jemuran jenaka jendela jerapah jernih jeruk
  jingga jintan jitu joglo jongkok juara judul jujur jumat jumlah jumpa jumput juntai jurang
  jurnal juru juta kabar kabel kabin kabut kaca kacang kadar kado kain kaji kakak kakao kakap
  kakatua kakek kaktus kaldera kaldu kalem kalender kaleng kalimat kalung kamar kambing kamboja
  kamera kamis kampung kamus kancil kancing kangkung kanguru kano kanvas kapal kapas kapri kapten
  kapulaga kapur karambol karamel karang kardus karet karib karier karpet karsa kartu karya kasar
  kasih kasir kasti kasuari kasur kata katak katrol katun kaus kawah kawan kawasan kebaya kebun
  kecap kecapi kecil kedai kedelai kejora keju kelabu kelambu kelana kelapa kelas kelereng kelinci
  kelola kelopak keluar keluarga kemah kemarau kemarin kemas kembang kemeja kemilau kemiri
  kemoceng kemudi kenal kencur kendang kendi kenduri kentang kenyang keong kepal kepik keping
  kepiting kerah keramik keran kerang kerangka keraton kereta kerikil keripik kerja kertas kerucut
  kerupuk kesatria keset ketam ketan ketik ketuk ketumbar ketupat khas kijang kikir kilap kilat
  kincir kini kios kipas kiprah kirim kisah kiwi klasik klepon klip kliping koala kodok koki kokoh
  kokok kolak kolam kolega koleksi komet komidi komik kompak kompas kompor komputer konser koper
  koperasi kopi koran kosong kota kotak krayon kreatif krem kristal kriya kuali kuas kuat kubah
  kubis kubus kucing kuda kukuh kukus kukusan kuliah kulkas kumbang kumpul kunang kunci kuncup
  kuning kunjung kunyit kuota kupu kura kurma kursi kursus kutilang kutipan kwetiau labu laci lada
  ladang lagu lahan laju lakon laksa laku lalap lambai lambang lambung lampion lampu landai landak
  langit langka langkah langsat lanjut lantai lantang lantera lapak lapang lapangan lapis lari
  larik latar latih lavender lawak layak layang layar lazim lazuardi lebah lebar lebat leci
  legenda lekas lele lemari lembaga lembah lembar lembut lempar lemper lempung lemur lengan
  lenggang lengkap lengkuas lengkung lentera lentur lepas lereng lesung letak lezat liburan lihai
  lihat liku lilin lima limas limau lincah lingkar lintas lipat lipur literasi lobak lobster logam
  logat lokal lomba lompat loncat lonceng lonjak lonjong lontar lontong lorong lotek lotus luas
  luhur lukis lukisan lulus lumba lumbung lumut luncur lurah lurus lusa lusin luwak luwes madu
  magenta magnet mahir mahkota mahoni main majalah makan maklumat makmur makna malam mampir
  mandiri manfaat mangga manggar manggis mangkuk manik manisan mantap mantel maraton marga maritim
  markisa marmer marmut martabak martabat marun masa masak masinis masuk masyhur matahari matoa
  mawar mega meja mekar melati melodi melon melur menara menari mendung menit mentega merah merak
  merdeka merdu merona merpati mesin mesra meteran metode mewah minat minggu minum minyak miring
  mitra mobil modal modern montir moral motif motor mozaik muara muda mufakat mujur mulai mulia
  mulus murai murbei murid murni musafir musang museum musik musim mustika mutiara mutu nada
  nagasari naik nakhoda naluri nama nampak nampan nanas nangka nanti nasi naskah naung negeri
  nelayan nenek neraca ngarai niat nikmat nilai nipah niscaya nomor nota notaris novel nuri nusa
  nyala nyaman nyanyi nyaring nyata nyenyak oase obeng obor obrolan olah olahraga ombak opor
  optimis orbit oval oven oyong padang padat padi padu pagar pagi paham pahit pahlawan pakar paket
  pakis pala palem palu paman panahan pancar panci pancing panda pandai pandan pandang pandu panen
  pangan panggang panggung panitia panjang panjat panorama pantai pantas pantun papan parade paras
  pare pari parutan pasak pasang pasar pasir patung paus paviliun payung pecel pedal pedati
  pedoman pekebun pekerti pelajar pelan pelana pelangi pelat pelatih pelaut pelihara pelikan
  pelita peluit pelukis pemahat pempek pemusik pena penari pendapa pendek peneliti penenun peniti
  penjahit pensil penuh penulis penyair penyanyi penyiar penyiram penyu pepaya pepes perahu
  perajin perak peran perawat perdana pergi perkedel perkutut perlahan permai permata permen
  persik pesan pesawat pesisir pesona pesta peta petang petani peternak petik petuah piagam piala
  piano piawai pikir pikul pilar pilih pilot pindah pinggan pinisi pinjam pintal pintar pintu
  pinus pipa pipit pirang piring pisang pita plafon planet plaza plum pohon pokok pola pompa
  pondok populer porselen potret prakarsa praktik prangko prestasi prima printer produk proyek
  puas pucuk puding pugar puisi puji pukat pulang pulau pulih pulpen puluh puncak pundak pupuk
  purna purnama pusaka pusat putar putih puyuh rabu radio ragam ragi rahmat raja rajin rajut raket
  rakit rama ramah ramal rambah rambu rambutan rancang randu rangkai rangkul ransel ranting rapi
  rasa rata ratus raut rautan rawa rawat rawon rayon rebab rebana rebus redup reka rekam rekan
  rela rempeyek renang renda rendah rendang rentang renung renyah resep resik restu reuni rezeki
  riak riang rias ribu rilis rimba rimbun rindang rindu ringan ringkas rintis riset riwayat robot
  roda roket roller rompi rona rotan roti royong ruang ruas rubrik rujak rukun rumah rumpun rumput
  rumus runtut rupa rupiah rusa sabana sabar sabit sablon sabtu sabuk sabun sadar sadel sagu
  sahabat saing sajak saji saklar saksama saku salak salam salin salju salmon salur sambal sambung
  sambut sampan sampul samudra sandal sanding sanggar sanggul santai santan santun sapa sapaan
  sapi sapta sapu saran sarana sarapan sarden saringan sarjana saron sarung sasando sastra sate
  satu satwa savana sawah sawi sawit sawo sebar sedia segar segera segitiga sehat sejarah sejati
  sejuk sejuta sekam sekolah sekop selada selai selancar selang selaras selasa selasar selat
  selatan seledri selera selesai selimut selotip semak semangka sembilan semi sempit sempurna
  semur semut senam senang sendi sendok sengon seni senin senja sentosa senyum sepadan sepak
  separuh sepatu sepeda sepoi sepuluh sepupu serabi serabut seragam serai serambi serasi serat
  serbet serbuk sereal serentak seroja serta seruling seruni setang setapak setara setia setrika
  siaga siang siap siaran sigap sikap sikat siklus silam silat simak simpan simpang simpati simpul
  sinar sinden sinergi singgah singkong siomay siput siram sirih sirsak sirup sisir sistem siswa
  siul skala sketsa sofa solusi songket sopan sopir sorgum sorot soto spatula spidol sprei srikaya
  stabil stadion standar stasiun stempel stroberi studi suaka suara suasana subur suci sudi sudut
  sukacita sukses sulam suling suluh sulung sumber sumpit sumur sungai sunyi surai surat surut
  surya susu susun sutra swadaya syahdu syair syarat syukur syukuran tabah tabel tabuh taburan
  tahu tahun tajuk takaran takjub takraw talang talas tali taman tamasya tampil tamu tanah tanam
  tanda tang tanggap tangguh tangkai tangkas tanjung tanya tapak target tari tarian tarik tata
  tatap tawa tawar tawas tebal tebing tebu teduh tegak tegap teguh teguk teka tekad teko tekun
  teladan telaga telaten telepon teleskop televisi teliti teluk tema teman tembaga tembang tempat
  tempe tempo tempuh tenang tenda tengah tenggara tenggiri tenis tenteram tenun tepat tepi tepuk
  tepung terampil terang terapi teras teratai terbang teri terima terminal termos terompet
  teropong tertib terumbu terung tetangga tetap tetes tiba tifa tiga tikar tikungan timba timbul
  timun timur tinggal tinggi tinta tipe tipis tirai tiram titian titik tiup tokek toko tokoh tomat
  tongkol topan topang topeng topi toples toreh toska tradisi trembesi trotoar truk tuah tugas
  tugu tujuan tujuh tukang tukar tulip tulis tulus tumbuh tumis tumpu tuna tunas tunggu tungku
  tuntas tupai turun turut tutup tutur ubah ubin ucap udang udara ufuk ujung ukir ukiran ukur
  ukuran ulang ulas ulat ulekan ulet ulin umbi umbul umum undangan undur unggul unggun ungu unik
  unsur unta untai untung upacara upaya urai urap usaha usap usul utama utara utuh vanili variasi
  visi voli volume waduk wafer wahana wajan wajar wajik waktu walet walikota wangi warga warisan
  warna warta wartawan waru warung wasit waterpas wawasan wayang wedang wibawa wijen wilayah
  wisata wisuda wortel wujud yakin yayasan zaitun zaman zamrud zebra
`
  .trim()
  .split(/\s+/);
