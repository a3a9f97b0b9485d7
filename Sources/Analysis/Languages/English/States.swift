extension English {
  /// The number in `countries` of the country with a capital, by the capital's lower-case name.
  static let countryOfCapital: [String: Int] = Dictionary(
    table(capitals).compactMap { capital, country in
      countryOfName[country.lowercased()].map { (capital.lowercased(), $0) }
    }, uniquingKeysWith: { a, _ in a })

  /// The forms of states used for a country, each with the numbers in `countries`: "the Kingdom".
  static let countriesOfForm: [String: Set<Int>] = [
    "kingdom": countries(
      "saudi arabia|jordan|bahrain|morocco|thailand|cambodia|bhutan|lesotho|tonga|netherlands|belgium|denmark"),
    "islamic republic": countries("iran|pakistan|mauritania"),
    "sultanate": countries("oman|brunei"),
    "emirate": countries("kuwait|qatar"),
  ]

  /// Words before the name of a country or region that do not change its identity: "southern" Norland.
  static let partsOfCountries = words(
    """
    north south east west northern southern eastern western central upper lower mainland north-eastern north-western
    south-eastern south-western northeastern northwestern southeastern southwestern
    """)

  /// First words of the full names of states.
  static let stateOpenings = [
    ["republic", "of"], ["kingdom", "of"], ["islamic", "republic", "of"], ["arab", "republic", "of"],
    ["federal", "republic", "of"], ["people's", "republic", "of"], ["commonwealth", "of"], ["sultanate", "of"],
    ["state", "of"],
  ]

  /// Lower-case nouns for parts of a country after their name: the Ansel "region".
  static let regions = words("region county district province area island islands township municipality prefecture")

  /// Titles of sovereigns and their families.
  static let sovereigns = words("king queen emperor empress sultan emir pope prince princess majesty highness holiness")

  /// Forms of address after "His" or "Her".
  static let formsOfAddress = words("majesty highness excellency holiness")

  private static func countries(_ names: String) -> Set<Int> {
    Set(names.split(at: "|").compactMap { countryOfName[String($0)] })
  }

  private static let capitals = """
    Abu Dhabi: United Arab Emirates
    Abuja: Nigeria
    Accra: Ghana
    Addis Ababa: Ethiopia
    Algiers: Algeria
    Amman: Jordan
    Ankara: Turkey
    Asunción: Paraguay
    Athens: Greece
    Baghdad: Iraq
    Baku: Azerbaijan
    Bangkok: Thailand
    Beijing: China
    Beirut: Lebanon
    Belgrade: Serbia
    Berlin: Germany
    Bern: Switzerland
    Bogotá: Colombia
    Brasília: Brazil
    Bratislava: Slovakia
    Bucharest: Romania
    Budapest: Hungary
    Buenos Aires: Argentina
    Cairo: Egypt
    Canberra: Australia
    Caracas: Venezuela
    Colombo: Sri Lanka
    Copenhagen: Denmark
    Damascus: Syria
    Dhaka: Bangladesh
    Doha: Qatar
    Dublin: Ireland
    Hanoi: Vietnam
    Harare: Zimbabwe
    Havana: Cuba
    Helsinki: Finland
    Islamabad: Pakistan
    Jakarta: Indonesia
    Kabul: Afghanistan
    Kampala: Uganda
    Kathmandu: Nepal
    Khartoum: Sudan
    Kiev: Ukraine
    Kigali: Rwanda
    Kyiv: Ukraine
    La Paz: Bolivia
    Lima: Peru
    Lisbon: Portugal
    Ljubljana: Slovenia
    London: United Kingdom
    Luanda: Angola
    Lusaka: Zambia
    Madrid: Spain
    Managua: Nicaragua
    Manila: Philippines
    Minsk: Belarus
    Mogadishu: Somalia
    Montevideo: Uruguay
    Moscow: Russia
    Muscat: Oman
    Nairobi: Kenya
    New Delhi: India
    Oslo: Norway
    Ottawa: Canada
    Paris: France
    Podgorica: Montenegro
    Prague: Czech Republic
    Pretoria: South Africa
    Pyongyang: North Korea
    Quito: Ecuador
    Rabat: Morocco
    Riga: Latvia
    Riyadh: Saudi Arabia
    Rome: Italy
    Santiago: Chile
    Sarajevo: Bosnia
    Seoul: South Korea
    Skopje: North Macedonia
    Sofia: Bulgaria
    Stockholm: Sweden
    Taipei: Taiwan
    Tallinn: Estonia
    Tashkent: Uzbekistan
    Tbilisi: Georgia
    Tegucigalpa: Honduras
    Tehran: Iran
    Tirana: Albania
    Tokyo: Japan
    Tripoli: Libya
    Tunis: Tunisia
    Ulaanbaatar: Mongolia
    Vienna: Austria
    Vilnius: Lithuania
    Warsaw: Poland
    Washington: United States
    Wellington: New Zealand
    Windhoek: Namibia
    Yerevan: Armenia
    """
}
