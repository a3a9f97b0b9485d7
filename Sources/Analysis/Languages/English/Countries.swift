import Articles

extension English {
  /// A country as named in articles.
  struct Country: Sendable {
    /// The standard name.
    let name: String
    /// All names, in lower case.
    let names: [String]
    /// The adjectives and the singular nouns for the people, in lower case.
    let adjectives: [String]
  }

  /// The countries, one a line: names, a colon, adjectives.
  static let countries: [Country] = table(
    """
    Afghanistan: afghan
    Albania: albanian
    Algeria: algerian
    Andorra: andorran
    Angola: angolan
    Argentina: argentine, argentinian
    Armenia: armenian
    Australia: australian
    Austria: austrian
    Azerbaijan: azerbaijani, azeri
    Bahamas: bahamian
    Bahrain: bahraini
    Bangladesh: bangladeshi
    Barbados: barbadian
    Belarus: belarusian, belarussian
    Belgium: belgian
    Belize: belizean
    Benin: beninese
    Bhutan: bhutanese
    Bolivia: bolivian
    Bosnia, Bosnia and Herzegovina: bosnian
    Botswana: botswanan
    Brazil: brazilian
    Brunei: bruneian
    Bulgaria: bulgarian
    Burkina Faso: burkinabe
    Burundi: burundian
    Cambodia: cambodian
    Cameroon: cameroonian
    Canada: canadian
    Cape Verde: cape verdean
    Central African Republic: central african
    Chad: chadian
    Chile: chilean
    China, People's Republic of China, PRC: chinese
    Colombia: colombian
    Comoros: comorian
    Congo, Democratic Republic of Congo, DRC: congolese
    Costa Rica: costa rican
    Croatia: croatian
    Cuba: cuban
    Cyprus: cypriot
    Czech Republic, Czechia: czech
    Denmark: danish
    Djibouti: djiboutian
    Dominican Republic: dominican
    Ecuador: ecuadorian, ecuadorean
    Egypt: egyptian
    El Salvador: salvadoran
    Equatorial Guinea: equatoguinean
    Eritrea: eritrean
    Estonia: estonian
    Eswatini, Swaziland: swazi
    Ethiopia: ethiopian
    Fiji: fijian
    Finland: finnish
    France: french
    Gabon: gabonese
    Gambia: gambian
    Georgia: georgian
    Germany: german
    Ghana: ghanaian
    Greece: greek
    Grenada: grenadian
    Guatemala: guatemalan
    Guinea: guinean
    Guyana: guyanese
    Haiti: haitian
    Honduras: honduran
    Hungary: hungarian
    Iceland: icelandic
    India: indian
    Indonesia: indonesian
    Iran, Islamic Republic of Iran: iranian
    Iraq: iraqi
    Ireland: irish
    Israel: israeli
    Italy: italian
    Ivory Coast, Côte d'Ivoire: ivorian
    Jamaica: jamaican
    Japan: japanese
    Jordan: jordanian
    Kazakhstan: kazakh, kazakhstani
    Kenya: kenyan
    Kosovo: kosovar, kosovan
    Kuwait: kuwaiti
    Kyrgyzstan: kyrgyz
    Laos: laotian, lao
    Latvia: latvian
    Lebanon: lebanese
    Lesotho: basotho
    Liberia: liberian
    Libya: libyan
    Liechtenstein: liechtensteiner
    Lithuania: lithuanian
    Luxembourg: luxembourgish
    Madagascar: malagasy
    Malawi: malawian
    Malaysia: malaysian
    Maldives: maldivian
    Mali: malian
    Malta: maltese
    Mauritania: mauritanian
    Mauritius: mauritian
    Mexico: mexican
    Moldova: moldovan
    Monaco: monegasque
    Mongolia: mongolian
    Montenegro: montenegrin
    Morocco: moroccan
    Mozambique: mozambican
    Myanmar, Burma: burmese
    Namibia: namibian
    Nepal: nepali, nepalese
    Netherlands, Holland: dutch
    New Zealand: new zealander
    Nicaragua: nicaraguan
    Niger: nigerien
    Nigeria: nigerian
    North Korea, DPRK: north korean
    North Macedonia, Macedonia: macedonian
    Norway: norwegian
    Oman: omani
    Pakistan: pakistani
    Palestine, Palestinian Territories: palestinian
    Panama: panamanian
    Papua New Guinea: papua new guinean
    Paraguay: paraguayan
    Peru: peruvian
    Philippines: philippine, filipino
    Poland: polish
    Portugal: portuguese
    Qatar: qatari
    Romania: romanian
    Russia, Russian Federation: russian
    Rwanda: rwandan
    Samoa: samoan
    Saudi Arabia, Kingdom of Saudi Arabia: saudi, saudi arabian
    Senegal: senegalese
    Serbia: serbian
    Sierra Leone: sierra leonean
    Singapore: singaporean
    Slovakia: slovak
    Slovenia: slovenian, slovene
    Somalia: somali
    South Africa: south african
    South Korea, Republic of Korea: south korean
    South Sudan: south sudanese
    Soviet Union, USSR: soviet
    Spain: spanish
    Sri Lanka: sri lankan
    Sudan: sudanese
    Suriname: surinamese
    Sweden: swedish
    Switzerland: swiss
    Syria: syrian
    Taiwan: taiwanese
    Tajikistan: tajik
    Tanzania: tanzanian
    Thailand: thai
    Togo: togolese
    Tonga: tongan
    Trinidad and Tobago: trinidadian
    Tunisia: tunisian
    Turkey, Türkiye: turkish
    Turkmenistan: turkmen
    Uganda: ugandan
    Ukraine: ukrainian
    United Arab Emirates, UAE, Emirates: emirati
    United Kingdom, UK, U.K., Britain, Great Britain: british
    United States, United States of America, US, U.S., USA, U.S.A., America: american
    Uruguay: uruguayan
    Uzbekistan: uzbek
    Vatican, Holy See: vatican
    Venezuela: venezuelan
    Vietnam: vietnamese
    Yemen: yemeni
    Zambia: zambian
    Zimbabwe: zimbabwean
    """
  ).map { names, adjectives in
    let names = names.split(at: ",").map { String($0.drop { $0 == " " }) }
    return Country(
      name: names[0], names: names.map { $0.lowercased() },
      adjectives: adjectives.split(at: ",").map { String($0.drop { $0 == " " }) })
  }

  /// The number in `countries` of each name.
  static let countryOfName: [String: Int] = Dictionary(
    countries.enumerated().flatMap { i, country in country.names.map { ($0, i) } }, uniquingKeysWith: { a, _ in a })

  /// The number in `countries` of each adjective.
  static let countryOfAdjective: [String: Int] = Dictionary(
    countries.enumerated().flatMap { i, country in country.adjectives.map { ($0, i) } }, uniquingKeysWith: { a, _ in a }
  )
}
